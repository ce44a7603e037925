package cardloop.web.pages;

import cardloop.access.proof.ProofConfiguration;
import cardloop.web.look.LookConfiguration;
import cardloop.web.pages.card.AnswerPageController;
import cardloop.web.pages.card.CardsPageController;
import cardloop.web.pages.card.CharacterPageController;
import cardloop.web.pages.desk.WebDeskConfiguration;
import cardloop.web.pages.money.MoneyPageController;
import cardloop.web.pages.money.SettingsPageController;
import cardloop.web.pages.picture.PictureConfiguration;
import cardloop.web.pages.sell.PhotoPageController;
import cardloop.web.pages.sell.SellPageController;
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
