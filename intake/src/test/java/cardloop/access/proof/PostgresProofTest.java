package cardloop.access.proof;

import cardloop.testing.TestDatabase;
import cardloop.testing.TestDatabases;

final class PostgresProofTest extends ProofContract {
    @Override
    TestDatabase open() {
        return TestDatabases.postgres();
    }
}
