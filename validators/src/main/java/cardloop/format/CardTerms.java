package cardloop.format;

import cardloop.card.Bilingual;
import java.util.List;

/**
 * What sellers are told about a kind and on what it rests.
 *
 * @param ratePercentHundredths default buying price in hundredths of a percent of face: 9550 is 95.50 %
 * @param photoHint how to photograph it
 * @param notes what else to know
 * @param settlement when the money is posted
 * @param needs fields beyond number, PIN and face value that must be stated: {@code region}, {@code batch}
 * @param source keys of the sources
 */
public record CardTerms(
        int ratePercentHundredths,
        Bilingual photoHint,
        Bilingual notes,
        Bilingual settlement,
        List<String> needs,
        String source) {}
