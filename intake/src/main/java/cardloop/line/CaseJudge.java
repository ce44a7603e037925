package cardloop.line;

import cardloop.calendar.BusinessDay;
import cardloop.casebook.CardCase;
import cardloop.casebook.Declared;
import cardloop.format.CardFormat;
import cardloop.inquiry.CardFacts;
import cardloop.judging.Expected;
import cardloop.judging.Judgement;
import java.time.Clock;

/** Judges what an issuer says of a card that is to be taken. */
record CaseJudge(Clock clock) {
    Judgement judge(CardCase card, CardFormat format, CardFacts facts) {
        Declared said = card.declared();
        Expected.Demands demands = new Expected.Demands(
                format.kind().region(),
                format.terms().validity(),
                format.terms().minimumLifeDays(),
                true);
        Expected expected = new Expected(
                said.batch(), said.region(), said.expiry(), said.faceValue().orElseThrow(), demands);
        return Judgement.of(expected, facts, BusinessDay.today(clock));
    }
}
