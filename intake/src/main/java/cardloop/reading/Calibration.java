package cardloop.reading;

import cardloop.casebook.CaseId;
import java.util.List;

/** Keeps readings until their truth is known, compares them then, and tells how right the reader has been. */
public interface Calibration {
    /** Keeps a reading, sealed, in place of an earlier one of its case. Joins a surrounding transaction. */
    void keep(CaseId caseId, Reading.Read read);

    /** Cases with a reading kept whose code an issuer has recognised; the oldest first. */
    List<CaseId> recognised(int most);

    /**
     * Compares a reading with its code, adds to the count of its kind and destroys it, in one transaction.
     *
     * @return false when there is nothing to compare any more
     */
    boolean compare(CaseId caseId);

    /** Destroys readings of cases that ended without being recognised; returns how many. */
    int forgetEnded();

    /** Of one kind, nothing compared included. */
    Accuracy of(String kind);

    /** Of all kinds with anything compared, by code. */
    List<Accuracy> all();
}
