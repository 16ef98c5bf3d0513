/**
 * npm run ranking:recompute -- file.json
 *
 * Recomputes a frozen ranking from its download, with nothing but Node: no database, no code of the server, so that it
 * proves something. Prints the hash of the inputs and every place; ends with 1 when anything differs from the download.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

/** JSON with sorted keys and without white space: the text that the hash is taken over. */
export function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  return `{${Object.keys(value)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonical(value[key])}`)
    .join(',')}}`;
}

/** Scores are compared as whole numbers over this common denominator of all that can occur. */
function lowestCommon(numbers) {
  const divisor = (a, b) => (b === 0n ? a : divisor(b, a % b));
  return numbers.reduce((all, one) => (all * one) / divisor(all, one), 1n);
}

/** Tenths of points, from a text with at most one digit behind the point. */
function tenths(text = '0') {
  const [whole, digit = '0'] = text.split('.');
  return BigInt(whole) * 10n + BigInt(digit);
}

export function recompute({ review, applications }) {
  const { criteria, aggregation, scoreFractionDigits, tieRule } = review;
  const unit = lowestCommon(criteria.map(({ maximumPoints }) => BigInt(maximumPoints)));
  const weights = criteria.reduce((sum, { weight }) => sum + BigInt(weight), 0n);
  const scale = 10n ** BigInt(scoreFractionDigits);
  // A total is `value / (10 × unit × weights)` of 100.
  const valueOf = ({ points }) =>
    criteria.reduce(
      (sum, { key, maximumPoints, weight }) =>
        sum + 100n * tenths(points[key]) * BigInt(weight) * (unit / BigInt(maximumPoints)),
      0n,
    );
  const denominator = 10n * unit * weights;
  const rounded = (value, count) => (2n * value * scale + denominator * count) / (2n * denominator * count);
  const textOf = (units) => {
    const text = units.toString().padStart(scoreFractionDigits + 1, '0');
    const at = text.length - scoreFractionDigits;
    return scoreFractionDigits === 0 ? text : `${text.slice(0, at)}.${text.slice(at)}`;
  };
  const everyCount = lowestCommon(applications.map(({ sheets }) => BigInt(sheets.length)));

  const scored = applications.map(({ id, sheets }) => {
    const values = sheets.map(valueOf).sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
    const counted = aggregation === 'withoutExtremes' && values.length >= 3 ? values.slice(1, -1) : values;
    const sum = counted.reduce((all, value) => all + value, 0n);
    const units = rounded(sum, BigInt(counted.length));
    const keys = tieRule.map((breaker) => {
      if (breaker.by === 'highestSheet') return values.at(-1);
      if (breaker.by === 'lowestSheet') return values[0];
      const points = sheets.reduce((all, sheet) => all + tenths(sheet.points[breaker.key]), 0n);
      return points * (everyCount / BigInt(sheets.length));
    });
    return { id, units, keys: [units, ...keys] };
  });
  const byKeys = (a, b) => {
    const at = a.keys.findIndex((key, index) => key !== b.keys[index]);
    return at < 0 ? 0 : a.keys[at] > b.keys[at] ? -1 : 1;
  };
  scored.sort((a, b) => byKeys(a, b) || (a.id < b.id ? -1 : 1));
  return scored.map(({ id, units }, index) => ({
    applicationId: id,
    place: 1 + scored.findIndex((other) => byKeys(other, scored[index]) === 0),
    scoreText: textOf(units),
  }));
}

/** What differs from the download, in sentences. */
export function differences({ inputs, sha256, rows }) {
  const found = [];
  const hash = createHash('sha256').update(canonical(inputs)).digest('hex');
  if (hash !== sha256) found.push(`校验值不同：文件写的是 ${sha256}`);
  const lines = recompute(inputs);
  if (lines.length !== rows.length) found.push(`申报数不同：重算 ${lines.length}，文件 ${rows.length}`);
  lines.forEach(({ applicationId, place, scoreText }, index) => {
    const row = rows[index];
    if (row?.applicationId !== applicationId || row.place !== place || row.scoreText !== scoreText) {
      found.push(`第 ${index + 1} 行不同：重算为 ${applicationId} 第 ${place} 名 ${scoreText} 分`);
    }
  });
  return { hash, lines, found };
}

function main() {
  const path = process.argv[2];
  if (path === undefined) {
    console.error('用法：npm run ranking:recompute -- 排序文件.json');
    return 2;
  }
  const download = JSON.parse(readFileSync(path, 'utf8'));
  const { hash, lines, found } = differences(download);
  const known = new Map(download.rows.map((row) => [row.applicationId, row]));
  for (const { applicationId, place, scoreText } of lines) {
    const row = known.get(applicationId);
    console.log(`${place}\t${scoreText}\t${row?.code ?? applicationId}\t${row?.unitName ?? ''}`);
  }
  console.log(`sha256 ${hash}`);
  for (const line of found) console.error(line);
  console.log(found.length === 0 ? '重算结果与文件一致。' : '重算结果与文件不一致。');
  return found.length === 0 ? 0 : 1;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) process.exitCode = main();
