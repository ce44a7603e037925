package cardloop.access.proof;

import cardloop.access.mail.Letter;

/** What is written to people, in both languages, since nobody knows theirs yet. */
final class Letters {
    private static final long MINUTES = JdbcCodes.GOOD_FOR.toMinutes();

    private Letters() {}

    static Letter signUp(String to, String code) {
        return new Letter(
                to,
                "Cardloop 注册验证码 / sign-up code",
                "您的注册验证码：" + code + "，" + MINUTES + " 分钟内有效。如果不是您本人操作，请忽略。\n\nYour sign-up code: " + code
                        + ", good for " + MINUTES + " minutes. If this was not you, ignore it.");
    }

    static Letter haveOne(String to) {
        return new Letter(
                to,
                "Cardloop：您已有账号 / you have an account",
                "有人用这个地址注册，但它已有账号：请直接登录，忘记密码可在登录页重设。如果不是您本人操作，请忽略。\n\n"
                        + "Somebody tried to sign up with this address, which has an account: sign in, or reset the"
                        + " password on the sign-in page. If this was not you, ignore it.");
    }

    static Letter reset(String to, String code) {
        return new Letter(
                to,
                "Cardloop 重设密码验证码 / password code",
                "您的重设密码验证码：" + code + "，" + MINUTES
                        + " 分钟内有效。如果不是您本人操作，请忽略；密码没有改动。\n\nYour code to reset the password: " + code
                        + ", good for " + MINUTES + " minutes. If this was not you, ignore it; nothing was changed.");
    }
}
