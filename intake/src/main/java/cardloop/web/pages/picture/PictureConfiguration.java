package cardloop.web.pages.picture;

import cardloop.casebook.Casebook;
import cardloop.reading.PhotoPrints;
import cardloop.submission.JdbcPhotos;
import cardloop.submission.Readings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Pictures for whoever shows them: pages and API see the same. */
@Configuration(proxyBeanMethods = false)
public class PictureConfiguration {
    @Bean
    StoredCardPictures cardPictures(JdbcPhotos photos, Readings readings, PhotoPrints prints) {
        return new StoredCardPictures(photos::open, readings, prints);
    }

    @Bean
    OwnPictures ownPictures(Casebook casebook, CardPictures pictures) {
        return new OwnPictures(casebook, pictures);
    }
}
