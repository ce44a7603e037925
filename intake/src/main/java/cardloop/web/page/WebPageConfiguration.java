package cardloop.web.page;

import cardloop.reading.PhotoPrints;
import cardloop.submission.JdbcPhotos;
import cardloop.submission.Readings;
import cardloop.web.card.AnswerPageController;
import cardloop.web.card.CardsPageController;
import cardloop.web.card.CharacterPageController;
import cardloop.web.desk.WebDeskConfiguration;
import cardloop.web.look.LookConfiguration;
import cardloop.web.money.MoneyPageController;
import cardloop.web.money.SettingsPageController;
import cardloop.web.picture.StoredCardPictures;
import cardloop.web.sell.PhotoPageController;
import cardloop.web.sell.SellPageController;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** All pages of sellers and reviewers. */
@Configuration(proxyBeanMethods = false)
@Import({
    LookConfiguration.class,
    WebDeskConfiguration.class,
    HomePageController.class,
    SignPageController.class,
    SellPageController.class,
    PhotoPageController.class,
    CardsPageController.class,
    AnswerPageController.class,
    CharacterPageController.class,
    MoneyPageController.class,
    SettingsPageController.class,
    FaultPageController.class
})
public class WebPageConfiguration {
    @Bean
    StoredCardPictures cardPictures(JdbcPhotos photos, Readings readings, PhotoPrints prints) {
        return new StoredCardPictures(photos::open, readings, prints);
    }
}
