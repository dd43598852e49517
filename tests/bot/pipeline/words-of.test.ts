import { mostWords, wordsOf } from '../../../bot/pipeline/words-of';

describe('the words of a message, as the features read them', () => {
  it('are those of the message in one plain spelling', () => {
    expect(wordsOf('  ３栋２单元\u200b灯不亮 ')).toBe('3栋2单元灯不亮');
  });

  it('are the beginning of a text that is longer than anybody says', () => {
    const letter = `3栋路灯不亮。${'尊敬的领导'.repeat(20_000)}`;
    expect(wordsOf(letter) === letter.slice(0, mostWords)).toBe(true);
  });

  it('are no more when each character stands for many', () => {
    expect(wordsOf('ﷺ'.repeat(100_000)).length).toBeLessThanOrEqual(mostWords);
  });

  it.each([0, 1])('do not end in half a character (%i)', (shift) => {
    const words = wordsOf(`${'灯'.repeat(shift)}${'😀'.repeat(50_000)}`);
    expect(words).not.toMatch(/\p{Surrogate}/u);
    expect(words.length).toBeGreaterThan(mostWords - 4);
  });
});
