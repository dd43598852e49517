/** A store without its indexes would be slow and let doubles in: the process says what to run, and ends with 1. */
export async function refuseWithoutIndexes(store: {
  missingIndexes(): Promise<readonly string[]>;
}): Promise<void> {
  const missing = await store.missingIndexes();
  if (missing.length === 0) return;
  process.stderr.write(
    `存储缺少索引，没有启动。The store lacks indexes (${missing.slice(0, 3).join(', ')}${missing.length > 3 ? ' …' : ''}); run: npm run yimen -- migrate\n`,
  );
  process.exit(1);
}
