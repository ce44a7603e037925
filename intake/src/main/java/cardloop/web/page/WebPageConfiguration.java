package cardloop.web.page;

import cardloop.access.proof.ProofConfiguration;
import cardloop.web.card.AnswerPageController;
import cardloop.web.card.CardsPageController;
import cardloop.web.card.CharacterPageController;
import cardloop.web.desk.WebDeskConfiguration;
import cardloop.web.look.LookConfiguration;
import cardloop.web.money.MoneyPageController;
import cardloop.web.money.SettingsPageController;
import cardloop.web.picture.PictureConfiguration;
import cardloop.web.sell.PhotoPageController;
import cardloop.web.sell.SellPageController;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** All pages of sellers and reviewers. */
@Configuration(proxyBeanMethods = false)
@Import({
    ProofConfiguration.class,
    LookConfiguration.class,
    WebDeskConfiguration.class,
    PictureConfiguration.class,
    HomePageController.class,
    SignPageController.class,
    ForgotPageController.class,
    SellPageController.class,
    PhotoPageController.class,
    CardsPageController.class,
    AnswerPageController.class,
    CharacterPageController.class,
    MoneyPageController.class,
    SettingsPageController.class
})
public class WebPageConfiguration {}
