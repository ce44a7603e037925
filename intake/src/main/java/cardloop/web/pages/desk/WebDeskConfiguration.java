package cardloop.web.pages.desk;

import cardloop.card.Bilingual;
import cardloop.format.CardFormats;
import cardloop.review.ReviewDesk;
import cardloop.submission.Readings;
import cardloop.web.pages.picture.CardPictures;
import java.util.function.Function;
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
    DeskItems deskItems(ReviewDesk desk, CardPictures pictures, Readings readings, CardFormats formats) {
        Function<String, Bilingual> names = code ->
                formats.find(code).map(format -> format.kind().name()).orElseGet(() -> new Bilingual(code, code));
        return new DeskItems(desk, pictures, readings, names);
    }
}
