package cardloop.stub;

import cardloop.stub.misbehaviour.Damage;
import cardloop.stub.wire.Answer;

/**
 * An answer and what happens to it on its way.
 *
 * @param answer what the issuer said
 * @param damage what becomes of it
 * @param latencyMillis how long it waits first
 * @param dripMillis how long it takes to arrive if it drips
 */
record Served(Answer answer, Damage damage, int latencyMillis, int dripMillis) {
    static Served plain(Answer answer) {
        return new Served(answer, Damage.NONE, 0, 0);
    }
}
