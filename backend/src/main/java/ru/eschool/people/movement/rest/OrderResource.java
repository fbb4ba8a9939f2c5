package ru.eschool.people.movement.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import ru.eschool.people.movement.domain.OrderFacts;
import ru.eschool.people.movement.domain.OrderService;
import ru.eschool.people.movement.domain.OrderSigning;
import ru.eschool.platform.Permitted;
import ru.eschool.platform.Role;
import ru.eschool.platform.Versions;
import ru.eschool.platform.rest.Answers;
import ru.eschool.platform.rest.Changes;
import ru.eschool.platform.rest.ChangesAVersion;
import ru.eschool.platform.rest.CommonProblems;
import ru.eschool.platform.rest.Creations;
import ru.eschool.platform.rest.ProblemAnswers;
import ru.eschool.platform.rest.ProblemTexts;
import ru.eschool.platform.rest.ReadsAVersion;

/** Orders by which pupils come, move and leave: written by the office, signed by the principal. */
@Path("/api/v1/schools/{schoolId}/orders")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "people")
@CommonProblems
public class OrderResource {
    private static final String WHICH = "An order; see `POST /order-searches`.";
    private static final String IN_THE_WAY = "What is in the way, each with its pupil and what to do.";
    private static final String NUMBER_TAKEN = "The year has an order with this number already.";

    private final OrderService orders;
    private final OrderSigning signing;
    private final Creations creations;
    private final ProblemAnswers texts;

    OrderResource(OrderService orders, OrderSigning signing, Creations creations, ProblemAnswers texts) {
        this.orders = orders;
        this.signing = signing;
        this.creations = creations;
        this.texts = texts;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Permitted(Role.REGISTRAR)
    @Operation(
            operationId = "createOrder",
            summary = "Write an order",
            description = "A draft: nobody moves before the principal signs it.")
    @APIResponseSchema(
            responseCode = "201",
            responseDescription = "The draft; the same one for a repeated Idempotency-Key.",
            value = OrderAnswers.Order.class)
    @APIResponse(responseCode = "400", description = IN_THE_WAY)
    @APIResponse(responseCode = "409", description = NUMBER_TAKEN)
    @APIResponse(responseCode = "422", description = "The Idempotency-Key was used for another request.")
    public RestResponse<OrderAnswers.Order> createOrder(
            @PathParam("schoolId") UUID schoolId,
            @Parameter(required = true) @HeaderParam("Idempotency-Key") String key,
            @NotNull @Valid OrderRequests.DescribeOrder body) {
        return creations.once(key, "createOrder", body, () -> OrderAnswers.Order.of(orders.create(body.text())));
    }

    @GET
    @Path("/{orderId}")
    @ReadsAVersion
    @Permitted({Role.REGISTRAR, Role.PRINCIPAL, Role.DEPUTY_HEAD})
    @Operation(
            operationId = "getOrder",
            summary = "An order",
            description =
                    "The order with its pupils. One that cancels another order shows that one's. The read is logged.")
    @APIResponse(responseCode = "200", description = "The order.")
    public RestResponse<OrderAnswers.Order> getOrder(
            @PathParam("schoolId") UUID schoolId, @Parameter(description = WHICH) @PathParam("orderId") UUID orderId) {
        return answer(orders.get(orderId));
    }

    @PUT
    @Path("/{orderId}")
    @Consumes(MediaType.APPLICATION_JSON)
    @ChangesAVersion
    @Permitted(Role.REGISTRAR)
    @Operation(
            operationId = "changeOrder",
            summary = "Write a draft anew",
            description = "Says anew what the draft says, as a whole. A signed order is cancelled by another one.")
    @APIResponse(responseCode = "200", description = "The draft as it is now.")
    @APIResponse(responseCode = "400", description = IN_THE_WAY)
    @APIResponse(responseCode = "409", description = NUMBER_TAKEN)
    @APIResponse(responseCode = "422", description = "The order is signed.")
    public RestResponse<OrderAnswers.Order> changeOrder(
            @PathParam("schoolId") UUID schoolId,
            @Parameter(description = WHICH) @PathParam("orderId") UUID orderId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @NotNull @Valid OrderRequests.DescribeOrder body) {
        int version = Versions.ifMatch(ifMatch);
        return changed(orderId, () -> orders.change(orderId, version, body.text()));
    }

    @DELETE
    @Path("/{orderId}")
    @ChangesAVersion
    @Permitted(Role.REGISTRAR)
    @Operation(
            operationId = "deleteOrder",
            summary = "Take a draft away",
            description = "A signed order stays; another one cancels it.")
    @APIResponse(responseCode = "204", description = "It is gone.")
    @APIResponse(responseCode = "422", description = "The order is signed.")
    public void deleteOrder(
            @PathParam("schoolId") UUID schoolId,
            @Parameter(description = WHICH) @PathParam("orderId") UUID orderId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        int version = Versions.ifMatch(ifMatch);
        Changes.of(
                () -> {
                    orders.delete(orderId, version);
                    return orderId;
                },
                () -> orders.get(orderId),
                OrderFacts::version,
                OrderAnswers.Order::of);
    }

    @GET
    @Path("/{orderId}/preview")
    @Permitted({Role.REGISTRAR, Role.PRINCIPAL, Role.DEPUTY_HEAD})
    @Operation(
            operationId = "getOrderPreview",
            summary = "What signing a draft will do",
            description = "Pupil by pupil, by what stands now, and what is in the way. The read is logged.")
    @APIResponse(responseCode = "200", description = "What signing will do.")
    @APIResponse(responseCode = "422", description = "The order is signed.")
    public OrderAnswers.Preview getOrderPreview(
            @PathParam("schoolId") UUID schoolId,
            @Parameter(description = WHICH) @PathParam("orderId") UUID orderId,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        var spoken = ProblemTexts.language(language);
        return new OrderAnswers.Preview(orders.preview(orderId).stream()
                .map(effect -> OrderAnswers.Effect.of(effect, texts, spoken))
                .toList());
    }

    @PUT
    @Path("/{orderId}/signature")
    @ChangesAVersion
    @Permitted(Role.PRINCIPAL)
    @Operation(
            operationId = "signOrder",
            summary = "Sign an order",
            description =
                    "What the order says is done at once and as a whole: enrolments, places in classes and subgroups,"
                            + " the pupils' own access. Marks stay where they were given. An order that cancels another one puts"
                            + " back what that one did.")
    @APIResponse(responseCode = "200", description = "The order as it is now.")
    @APIResponse(responseCode = "422", description = "The order is signed already, or " + IN_THE_WAY)
    public RestResponse<OrderAnswers.Order> signOrder(
            @PathParam("schoolId") UUID schoolId,
            @Parameter(description = WHICH) @PathParam("orderId") UUID orderId,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        int version = Versions.ifMatch(ifMatch);
        return changed(orderId, () -> signing.sign(orderId, version));
    }

    @POST
    @Path("/{orderId}/cancellation")
    @Consumes(MediaType.APPLICATION_JSON)
    @Permitted(Role.REGISTRAR)
    @Operation(
            operationId = "cancelOrder",
            summary = "Write an order that cancels another one",
            description = "A draft: what the other order did stands until the principal signs this one.")
    @APIResponseSchema(
            responseCode = "201",
            responseDescription = "The draft; the same one for a repeated Idempotency-Key.",
            value = OrderAnswers.Order.class)
    @APIResponse(
            responseCode = "400",
            description = "The day lies before that of the cancelled order or outside the years.")
    @APIResponse(responseCode = "409", description = "The number is taken, or the order is cancelled already.")
    @APIResponse(
            responseCode = "422",
            description =
                    "The order is a draft or cancels another one itself, or the key was used for another request.")
    public RestResponse<OrderAnswers.Order> cancelOrder(
            @PathParam("schoolId") UUID schoolId,
            @Parameter(description = WHICH) @PathParam("orderId") UUID orderId,
            @Parameter(required = true) @HeaderParam("Idempotency-Key") String key,
            @NotNull @Valid OrderRequests.CancelOrder body) {
        return creations.once(
                key,
                "cancelOrder " + orderId,
                body,
                "/api/v1/schools/" + schoolId + "/orders",
                () -> OrderAnswers.Order.of(
                        orders.createCancelling(orderId, body.number().strip(), body.issuedOn(), body.basisOrNull())));
    }

    private RestResponse<OrderAnswers.Order> changed(UUID orderId, Supplier<OrderFacts> change) {
        return answer(Changes.of(change, () -> orders.get(orderId), OrderFacts::version, OrderAnswers.Order::of));
    }

    private static RestResponse<OrderAnswers.Order> answer(OrderFacts order) {
        return Answers.versioned(OrderAnswers.Order.of(order), order.version());
    }
}
