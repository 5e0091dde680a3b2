/** How long a browser may take to answer. */
const PATIENCE_MS = 4000;

/** What the browser answers; `otherwise` when it throws, refuses, has nothing to ask or takes too long. */
export async function ask<Answer>(
  question: () => Promise<Answer> | undefined,
  otherwise: Answer,
): Promise<Answer> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tired = new Promise<Answer>((done) => {
    timer = setTimeout(() => done(otherwise), PATIENCE_MS);
  });
  try {
    return (await Promise.race([question(), tired])) ?? otherwise;
  } catch {
    return otherwise;
  } finally {
    clearTimeout(timer);
  }
}
