package cardloop.stub;

import com.github.tomakehurst.wiremock.extension.requestfilter.AdminRequestFilterV2;
import com.github.tomakehurst.wiremock.extension.requestfilter.RequestFilterAction;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;

/** WireMock's own administration stays shut: the town has its own doors. */
final class WireMockAdminShut implements AdminRequestFilterV2 {
    @Override
    public String getName() {
        return "admin-shut";
    }

    @Override
    public RequestFilterAction filter(Request request, ServeEvent event) {
        return RequestFilterAction.stopWith(ResponseDefinition.notConfigured());
    }
}
