package cardloop.stub.demo;

import cardloop.stub.wire.Json;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A house of two rules: a card is accepted after a review, unless its PIN was told to be something else. */
final class PretendHouse implements AutoCloseable {
    private final HttpServer server;
    /** What to say of a card with this PIN: a state, a blank and a reason. */
    private final Map<String, String> endings = new HashMap<>();

    private final Map<String, String> states = new HashMap<>();
    private final Map<String, String> pins = new HashMap<>();
    private final List<String> toReview = new ArrayList<>();
    private final Set<String> idempotencyKeys = new HashSet<>();
    private boolean tooManyOnce = true;
    private boolean photosUsable = true;
    private long missingFen;
    private int payoutLooks;

    PretendHouse() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void ends(String pin, String stateAndReason) {
        endings.put(pin, stateAndReason);
    }

    void takesNoPhotos() {
        photosUsable = false;
    }

    void losesMoney() {
        missingFen = 1;
    }

    private synchronized void handle(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String key = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        String door =
                exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
        int status = 200;
        ObjectNode answer = Json.object();
        if (key != null && tooManyOnce) {
            tooManyOnce = false;
            status = 429;
            exchange.getResponseHeaders().add("Retry-After", "1");
        } else if (key != null && !idempotencyKeys.add(key)) {
            status = 409;
        } else if (door.endsWith("/photos") && !photosUsable) {
            status = 422;
            answer.put("code", "photo_unusable");
        } else if (door.endsWith("/claims") && toReview.isEmpty()) {
            status = 204;
        } else {
            answer = answer(door, body);
        }
        byte[] bytes = answer.toString().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, status == 204 ? -1 : bytes.length);
        if (status != 204) {
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }

    private ObjectNode answer(String door, String body) {
        if (door.startsWith("POST /api/v1/submissions")) {
            return submitted(door, body);
        }
        if (door.endsWith("/claims")) {
            String id = toReview.removeFirst();
            ObjectNode item = Json.object().put("itemId", id);
            item.putObject("declared").set("faceValue", DemoMoney.json(10_000));
            item.putObject("issuerSays").set("faceValue", DemoMoney.json(10_000));
            return item;
        }
        return door.contains("/cards/") || door.endsWith("/decision") ? card(door, body) : money(door);
    }

    private ObjectNode submitted(String door, String body) {
        ObjectNode answer = Json.object().put("id", "S1");
        if (door.endsWith("/photos")) {
            ArrayNode cards = answer.putArray("photos").addObject().putArray("cards");
            receipt(cards, "photo", "AWAITING_SELLER");
        } else if (door.endsWith("/text")) {
            ArrayNode cards = answer.putArray("cards");
            String text = Json.string(Json.parseObject(body).orElseThrow(), "text");
            text.lines().forEach(line -> receipt(cards, line.split(" ", -1)[1], "RECEIVED"));
        } else {
            ArrayNode cards = answer.putArray("cards");
            for (JsonNode card : Json.parseObject(body).orElseThrow().path("cards")) {
                receipt(cards, Json.string(card, "pin"), "RECEIVED");
            }
        }
        return answer;
    }

    private void receipt(ArrayNode cards, String pin, String state) {
        String id = "C" + (states.size() + 1);
        states.put(id, state);
        pins.put(id, pin);
        if (!state.equals("AWAITING_SELLER")) {
            toReview.add(id);
        }
        cards.addObject().put("index", cards.size()).put("id", id).put("state", state);
    }

    private ObjectNode card(String door, String body) {
        String[] steps = door.split("/", -1);
        if (door.endsWith("/decision")) {
            String id = steps[5];
            states.put(id, endings.getOrDefault(pins.getOrDefault(id, ""), "ACCEPTED"));
            return Json.object();
        }
        String id = steps[4];
        if (door.endsWith("/correction")) {
            pins.put(id, Json.string(Json.parseObject(body).orElseThrow(), "pin"));
            toReview.add(id);
        } else if (door.endsWith("/offer")) {
            states.put(id, "ACCEPTED");
        }
        String[] state = states.getOrDefault(id, "").split(" ", -1);
        ObjectNode view = Json.object().put("state", state[0]);
        if (state.length > 1) {
            view.putObject("reason").put("code", state[1]);
        }
        return view;
    }

    private ObjectNode money(String door) {
        return switch (door) {
            case "GET /api/v1/account" -> {
                ObjectNode account = Json.object();
                account.set("available", DemoMoney.json(9_550));
                yield account;
            }
            case "POST /api/v1/payees" -> Json.object().put("id", "P1").put("status", "ACTIVE");
            case "POST /api/v1/payouts" -> Json.object().put("id", "O1").put("status", "PENDING");
            case "GET /api/v1/payouts/O1" -> {
                payoutLooks++;
                yield Json.object().put("status", payoutLooks > 1 ? "SETTLED" : "SENT");
            }
            case "GET /api/v1/trial-balance" -> trialBalance();
            case "GET /api/v1/stock" -> {
                ObjectNode stock = Json.object();
                stock.putArray("items").addObject().put("kind", "SZX").put("count", 3);
                yield stock;
            }
            default -> Json.object();
        };
    }

    private ObjectNode trialBalance() {
        ObjectNode trial = Json.object().put("balanced", missingFen == 0);
        trial.set("sum", DemoMoney.json(missingFen));
        ArrayNode lines = trial.putArray("lines");
        line(lines, "house/stock", -9_550 + missingFen);
        line(lines, "seller/available", 9_550);
        return trial;
    }

    private static void line(ArrayNode lines, String accountClass, long fen) {
        lines.addObject().put("accountClass", accountClass).set("balance", DemoMoney.json(fen));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
