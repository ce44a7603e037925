package cardloop.web.pages.desk;

import cardloop.review.ReviewDesk;
import cardloop.submission.Readings;
import cardloop.web.KindNames;
import cardloop.web.pages.picture.CardPictures;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The reviewers' pages. */
@Configuration(proxyBeanMethods = false)
public class WebDeskConfiguration {
    @Bean
    ReviewPageController reviewPageController(ReviewDesk desk, DeskItems deskItems) {
        return new ReviewPageController(desk, deskItems);
    }

    @Bean
    ReviewPhotoPageController reviewPhotoPageController(DeskItems deskItems) {
        return new ReviewPhotoPageController(deskItems);
    }

    @Bean
    DeskItems deskItems(ReviewDesk desk, CardPictures pictures, Readings readings, KindNames kinds) {
        return new DeskItems(desk, pictures, readings, kinds::of);
    }
}
