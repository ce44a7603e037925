package cardloop.web.pages.sell;

import cardloop.card.FaceValue;
import cardloop.casebook.Price;
import cardloop.format.CardFormat;
import java.util.List;

/** A face value to pick, with what is paid for it. */
record FaceChip(String yuan, long fen, long payoutFen) {
    static List<FaceChip> of(CardFormat format) {
        return format.faces().values().stream()
                .map(face -> of(face, format.ratePercentHundredths()))
                .toList();
    }

    private static FaceChip of(FaceValue face, int rate) {
        return new FaceChip(face.yuan(), face.fen(), Price.of(face, rate).payoutFen());
    }
}
