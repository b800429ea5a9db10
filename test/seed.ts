/** Another one in every run; what a test draws by it is found again with TEST_SEED. */
export const SEED = Number(process.env.TEST_SEED ?? Date.now() % 1_000_000)
