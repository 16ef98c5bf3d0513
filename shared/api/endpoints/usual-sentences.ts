import { z } from 'zod';
import { endpoint } from '#shared/api/endpoint';
import { text, version } from '#shared/api/schemas/scalars';
import { SENTENCE_MAX_CHARACTERS, SENTENCES_PER_LIST, sentenceKinds } from '#shared/reviews/usual-sentences';

const sentence = text(SENTENCE_MAX_CHARACTERS).refine((value) => value.trim() !== '', {
  params: { fault: 'required' },
});

/** Every list, each in the order in which it is offered. */
const lists = z.record(z.enum(sentenceKinds), z.array(sentence).max(SENTENCES_PER_LIST));

export const usualSentencesView = z.strictObject({ version, lists });

export const openUsualSentences = endpoint('usualSentences.open', {
  summary: '本局的常用语，按使用的地方分列',
  answer: usualSentencesView,
});

export const saveUsualSentences = endpoint('usualSentences.save', {
  summary: '保存本局的常用语：增加、修改、排序、删除',
  body: z.strictObject({ lists }),
  answer: usualSentencesView,
  idempotent: true,
  versioned: true,
});
