package cardloop.format;

import cardloop.card.Bilingual;
import cardloop.card.Validity;
import java.util.List;
import java.util.Optional;

/**
 * What sellers are told about a kind and on what it rests.
 *
 * @param ratePercentHundredths default buying price in hundredths of a percent of face: 9550 is 95.50 %
 * @param photoHint how to photograph it
 * @param notes what else to know
 * @param settlement when the money is posted
 * @param needs fields beyond number, PIN and face value that must be stated: {@code region}, {@code batch}
 * @param validity how long its cards can be used; empty when no source tells
 * @param minimumLifeDays days of validity that must be left when we take one; 0 when any is enough
 * @param confusedWith codes of kinds it is easily taken for, as its own block declares them; see
 *     {@link CardFormats#confusedWith}
 * @param source keys of the sources
 */
public record CardTerms(
        int ratePercentHundredths,
        Bilingual photoHint,
        Bilingual notes,
        Bilingual settlement,
        List<String> needs,
        Optional<Validity> validity,
        int minimumLifeDays,
        List<String> confusedWith,
        String source) {}
