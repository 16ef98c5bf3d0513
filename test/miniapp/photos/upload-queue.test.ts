import { parallelUploadsMax } from '../../../miniapp/src/photos/upload-queue';
import { calm, randomOf, UploadWorld, type Fate, type Faults } from './upload-world';

const photo = (content: string) => ({ path: content, name: `${content}.jpg`, bytes: 1_000 });

interface Findings {
  disappeared: string[];
  storedTwice: string[];
  unsent: string[];
  mostAtOnce: number;
}

/** One life of a queue under a random weather: photos are added, lines cut, answers lost, the app is killed. */
async function live(seed: number, faults: Faults = {}): Promise<Findings> {
  const random = randomOf(seed);
  const world = new UploadWorld(random, faults);
  const taken: string[] = [];
  const refused = new Set<string>();
  const disappeared = new Set<string>();
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];
  const look = () => {
    for (const content of taken) {
      if (world.stored(content) === 0 && !world.isKept(content)) disappeared.add(content);
    }
  };
  await world.queue.open();
  for (let step = 0; step < 40; step += 1) {
    const dice = random();
    if (dice < 0.2) {
      const files = Array.from({ length: 1 + Math.floor(random() * 4) }, (_, n) => photo(`p${step}-${n}`));
      const running = world.queue.add(files);
      if (random() < 0.7) {
        const notTaken = await running;
        taken.push(...files.filter((file) => !notTaken.includes(file)).map(({ path }) => path));
      }
    } else if (dice < 0.65) {
      const flight = pick(world.flights);
      const fate = pick<Fate>([
        'answered',
        'answered',
        'answerLost',
        'cutBefore',
        'busy',
        'offline',
        'refused',
      ]);
      if (flight && fate) {
        if (fate === 'refused') refused.add(flight.photo.key);
        world.conclude(flight, fate);
      }
    } else if (dice < 0.8) pick(world.timers)?.act();
    else if (dice < 0.9) {
      world.coldStart();
      await world.queue.open();
    } else if (dice < 0.95) world.isDiskFull = !world.isDiskFull;
    else world.queue.wake();
    // Sometimes the next event comes in the middle of what this one started.
    if (random() < 0.6) await calm();
    look();
  }
  world.isDiskFull = false;
  for (let round = 0; round < 200; round += 1) {
    await calm();
    for (const { key } of world.listed()) if (refused.delete(key)) await world.queue.retry(key);
    world.queue.wake();
    for (const flight of world.flights) world.conclude(flight, 'answered');
  }
  await calm();
  look();
  return {
    disappeared: [...disappeared],
    storedTwice: taken.filter((content) => world.stored(content) > 1),
    unsent: taken.filter((content) => world.stored(content) === 0),
    mostAtOnce: world.mostAtOnce,
  };
}

const lives = Number(process.env.UPLOAD_LIVES ?? 60);

describe('the upload queue, over many lives of cut lines, lost answers and cold starts', () => {
  it('loses no photo before its receipt, has none stored twice and sends all in the end, three at a time', async () => {
    for (let seed = 1; seed <= lives; seed += 1) {
      const { mostAtOnce, ...findings } = await live(seed);
      expect({ seed, ...findings }).toEqual({ seed, disappeared: [], storedTwice: [], unsent: [] });
      expect(mostAtOnce).toBeLessThanOrEqual(parallelUploadsMax);
    }
  });

  it('would notice a queue that sends a retry with a new key', async () => {
    const findings = await Promise.all([1, 2, 3, 4, 5, 6].map((seed) => live(seed, { forgetsKeys: true })));
    expect(findings.flatMap(({ storedTwice }) => storedTwice)).not.toEqual([]);
  });

  it('would notice a queue that does not keep its list', async () => {
    const findings = await Promise.all([1, 2, 3, 4, 5, 6].map((seed) => live(seed, { forgetsList: true })));
    expect(findings.flatMap(({ disappeared }) => disappeared)).not.toEqual([]);
  });
});

describe('the upload queue, step by step', () => {
  async function withFlights(count: number) {
    const world = new UploadWorld(() => 0.5);
    await world.queue.add(Array.from({ length: count }, (_, n) => photo(`p${n}`)));
    await calm();
    return world;
  }
  const states = (world: UploadWorld) => world.queue.current().entries.map(({ state }) => state);

  it('takes the file off the phone only after the receipt', async () => {
    const world = await withFlights(1);
    expect(world.disk.files.size).toBe(1);
    world.conclude(world.flights[0]!, 'answered');
    await calm();
    expect(world.disk.files.size).toBe(0);
    expect(world.listed()).toEqual([]);
    expect(world.receipts).toEqual(['p0']);
  });

  it('sends a retry after a lost answer with the same key', async () => {
    const world = await withFlights(1);
    const first = world.flights[0]!;
    world.conclude(first, 'answerLost');
    await calm();
    expect(world.queue.current().pause).toBe('trouble');
    world.queue.wake();
    expect(world.flights[0]!.photo.key).toBe(first.photo.key);
  });

  it('starts nothing new while the server asks for time', async () => {
    const world = await withFlights(5);
    world.conclude(world.flights[0]!, 'busy');
    await calm();
    expect(world.flights).toHaveLength(2);
    world.timers[0]!.act();
    expect(world.flights).toHaveLength(3);
  });

  it('sends a photo that failed after those that were not tried yet', async () => {
    const world = await withFlights(4);
    const failed = world.flights[0]!;
    world.conclude(failed, 'cutBefore');
    await calm();
    world.queue.wake();
    expect(world.flights.map(({ photo: { name } }) => name)).toEqual(['p1.jpg', 'p2.jpg', 'p3.jpg']);
  });

  it('shows a refusal after a cold start too, and sends again when asked', async () => {
    const world = await withFlights(1);
    world.conclude(world.flights[0]!, 'refused');
    await calm();
    world.coldStart();
    await world.queue.open();
    expect(world.queue.current().entries[0]).toMatchObject({ state: 'refused', refusal: '请重拍。' });
    expect(world.flights).toHaveLength(0);
    await world.queue.retry(world.queue.current().entries[0]!.key);
    expect(states(world)).toEqual(['sending']);
  });

  it('gives a photo back when the phone has no room for it', async () => {
    const world = new UploadWorld(() => 0.5);
    world.isDiskFull = true;
    await expect(world.queue.add([photo('p0')])).resolves.toHaveLength(1);
    expect(states(world)).toEqual([]);
    expect(world.flights).toHaveLength(0);
  });

  it('forgets a photo that the person throws away while it is sent', async () => {
    const world = await withFlights(1);
    await world.queue.remove(world.queue.current().entries[0]!.key);
    await calm();
    expect(world.listed()).toEqual([]);
    expect(world.disk.files.size).toBe(0);
    expect(world.queue.current().entries).toEqual([]);
  });
});
