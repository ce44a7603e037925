package cardloop.web.api;

import cardloop.access.Doors;
import cardloop.access.door.DoorConfiguration;
import cardloop.http.BodyBounds;
import cardloop.http.body.BodyConfiguration;
import cardloop.http.upload.UploadConfiguration;
import cardloop.streams.StreamsConfiguration;
import cardloop.web.IdempotencyRules;
import cardloop.web.api.desk.ReviewController;
import cardloop.web.api.desk.ReviewPhotoController;
import cardloop.web.api.desk.ReviewPhotos;
import cardloop.web.api.desk.StockController;
import cardloop.web.api.money.AccountController;
import cardloop.web.api.money.ApiKeyController;
import cardloop.web.api.money.PayeeController;
import cardloop.web.api.money.PayoutController;
import cardloop.web.api.seller.AskedRows;
import cardloop.web.api.seller.CardController;
import cardloop.web.api.seller.CardKindController;
import cardloop.web.api.seller.CardPictureController;
import cardloop.web.api.seller.CheckController;
import cardloop.web.api.seller.SubmissionController;
import cardloop.web.api.seller.SubmissionEventsController;
import cardloop.web.api.seller.SubmissionViewController;
import cardloop.web.idempotency.IdempotencyConfiguration;
import cardloop.web.pages.picture.PictureConfiguration;
import cardloop.web.rate.RateConfiguration;
import cardloop.web.view.ViewConfiguration;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The HTTP API of intake: its doors, its rules and its controllers. */
@Configuration(proxyBeanMethods = false)
@Import({
    DoorConfiguration.class,
    BodyConfiguration.class,
    UploadConfiguration.class,
    ViewConfiguration.class,
    PictureConfiguration.class,
    IdempotencyConfiguration.class,
    RateConfiguration.class,
    StreamsConfiguration.class,
    CardKindController.class,
    SubmissionController.class,
    SubmissionViewController.class,
    SubmissionEventsController.class,
    CheckController.class,
    CardController.class,
    CardPictureController.class,
    AskedRows.class,
    AccountController.class,
    PayeeController.class,
    PayoutController.class,
    ApiKeyController.class,
    ReviewController.class,
    ReviewPhotoController.class,
    ReviewPhotos.class,
    StockController.class
})
public class WebApiConfiguration {
    @Bean
    Doors intakeDoors() {
        return IntakeDoors.doors();
    }

    @Bean
    BodyBounds intakeBodies() {
        return IntakeBodies.bounds();
    }

    @Bean
    IdempotencyRules intakeIdempotency() {
        return new IdempotencyRules(Set.of("/api/v1/check", "/api/v1/review/claims", "/api/v1/api-keys"));
    }
}
