package cardloop.access.proof;

import cardloop.testing.TestDatabase;
import cardloop.testing.TestDatabases;

final class H2ProofTest extends ProofContract {
    @Override
    TestDatabase open() {
        return TestDatabases.h2();
    }
}
