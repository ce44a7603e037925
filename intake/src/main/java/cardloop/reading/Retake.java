package cardloop.reading;

import cardloop.card.Bilingual;

/** One thing to change about a photo. */
public enum Retake {
    TOO_SMALL("照片太小：请靠近卡片，让卡片占满画面后重拍。", "The photo is too small: move closer so that the card fills the picture."),
    BLURRED("照片模糊：请拿稳手机，对焦清楚后重拍。", "The photo is blurred: hold still and let the camera focus."),
    GLARE("反光太强：请换个角度，避开灯光后重拍。", "Glare hides the card: change the angle away from the light."),
    TOO_DARK("照片太暗：请在明亮处重拍。", "The photo is too dark: take it in brighter light."),
    TOO_BRIGHT("照片过曝：请避开强光后重拍。", "The photo is overexposed: take it away from strong light."),
    NOTHING_VISIBLE("照片上看不到文字：请拍刮开涂层的卡密一面。", "No print is visible: photograph the side with the scratched-off code."),
    UNSUPPORTED_FORMAT("不支持的文件：请上传 JPEG、PNG 或 WebP 照片。", "Unsupported file: send a JPEG, PNG or WebP photo."),
    TOO_LARGE("文件过大：每张照片不超过 10 MB、5000 万像素。", "Too large: at most 10 MB and 50 megapixels a photo."),
    DAMAGED_FILE("文件不完整或已损坏：请重新上传原照片。", "The file is incomplete or damaged: upload the original again.");

    private final String zh;
    private final String en;

    Retake(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** What to change, for the seller. */
    public Bilingual text() {
        return new Bilingual(zh, en);
    }
}
