/** What the contact typed, field by field: texts and numbers as text, choices as lists of keys. */
export type AnswerValue = string | string[];

/** A field that is not in the record has not been touched; an empty text has been emptied. */
export type Answers = Record<string, AnswerValue>;

/** The text of a field, empty when it has not been answered. */
export function textAnswer(answers: Answers, key: string): string {
  const value = answers[key];
  return typeof value === 'string' ? value : '';
}

/** The chosen keys of a field, empty when nothing has been chosen. */
export function choicesAnswer(answers: Answers, key: string): string[] {
  const value = answers[key];
  return Array.isArray(value) ? value : [];
}
