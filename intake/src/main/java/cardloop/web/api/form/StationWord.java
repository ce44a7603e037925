package cardloop.web.api.form;

import cardloop.casebook.CardStage.Station;

/** What a station is called in the API. */
final class StationWord {
    private StationWord() {}

    static String of(Station station) {
        return switch (station) {
            case RECEIVED -> "收到";
            case READ -> "识别";
            case CHECKED -> "校验";
            case ASKED -> "查询";
            case REVIEWED -> "抽检";
            case SHELVED -> "入账上架";
            case ENDED -> "end";
        };
    }
}
