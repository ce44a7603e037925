package cardloop.card;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The whole of China and its 34 parts: GB/T 2260 on the wire of telecom issuers, ISO 3166-2:CN everywhere else. */
public enum Province {
    WHOLE_COUNTRY("000000", "CN"),
    BEIJING("110000", "CN-BJ"),
    TIANJIN("120000", "CN-TJ"),
    HEBEI("130000", "CN-HE"),
    SHANXI("140000", "CN-SX"),
    INNER_MONGOLIA("150000", "CN-NM"),
    LIAONING("210000", "CN-LN"),
    JILIN("220000", "CN-JL"),
    HEILONGJIANG("230000", "CN-HL"),
    SHANGHAI("310000", "CN-SH"),
    JIANGSU("320000", "CN-JS"),
    ZHEJIANG("330000", "CN-ZJ"),
    ANHUI("340000", "CN-AH"),
    FUJIAN("350000", "CN-FJ"),
    JIANGXI("360000", "CN-JX"),
    SHANDONG("370000", "CN-SD"),
    HENAN("410000", "CN-HA"),
    HUBEI("420000", "CN-HB"),
    HUNAN("430000", "CN-HN"),
    GUANGDONG("440000", "CN-GD"),
    GUANGXI("450000", "CN-GX"),
    HAINAN("460000", "CN-HI"),
    CHONGQING("500000", "CN-CQ"),
    SICHUAN("510000", "CN-SC"),
    GUIZHOU("520000", "CN-GZ"),
    YUNNAN("530000", "CN-YN"),
    TIBET("540000", "CN-XZ"),
    SHAANXI("610000", "CN-SN"),
    GANSU("620000", "CN-GS"),
    QINGHAI("630000", "CN-QH"),
    NINGXIA("640000", "CN-NX"),
    XINJIANG("650000", "CN-XJ"),
    TAIWAN("710000", "CN-TW"),
    HONG_KONG("810000", "CN-HK"),
    MACAO("820000", "CN-MO");

    private static final Map<String, Province> BY_GB_CODE = index(Province::gbCode);
    private static final Map<String, Province> BY_REGION_CODE = index(province -> province.regionCode);

    private final String gbCode;
    private final String regionCode;

    Province(String gbCode, String regionCode) {
        this.gbCode = gbCode;
        this.regionCode = regionCode;
    }

    /** Six digits as in GB/T 2260, {@code 000000} for the whole country. */
    public String gbCode() {
        return gbCode;
    }

    public Region region() {
        return new Region(regionCode);
    }

    public static Optional<Province> ofGbCode(String gbCode) {
        return Optional.ofNullable(BY_GB_CODE.get(gbCode));
    }

    public static Optional<Province> ofRegionCode(String regionCode) {
        return Optional.ofNullable(BY_REGION_CODE.get(regionCode));
    }

    private static Map<String, Province> index(Function<Province, String> key) {
        return Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(key, Function.identity()));
    }
}
