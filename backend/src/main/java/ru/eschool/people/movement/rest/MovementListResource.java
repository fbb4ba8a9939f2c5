package ru.eschool.people.movement.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import ru.eschool.people.movement.domain.OrderService;
import ru.eschool.platform.Permitted;
import ru.eschool.platform.Role;
import ru.eschool.platform.rest.Answers;
import ru.eschool.platform.rest.CommonProblems;

/** Orders found, a pupil's way through the school, and who may be meant before somebody new is enrolled. */
@Path("/api/v1/schools/{schoolId}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "people")
@CommonProblems
public class MovementListResource {
    private final OrderService orders;

    MovementListResource(OrderService orders) {
        this.orders = orders;
    }

    @POST
    @Path("/order-searches")
    @Consumes(MediaType.APPLICATION_JSON)
    @Permitted({Role.REGISTRAR, Role.PRINCIPAL, Role.DEPUTY_HEAD})
    @Operation(
            operationId = "searchOrders",
            summary = "Orders of the school",
            description =
                    "Drafts and signed orders. The name of a pupil is in the body, which keeps it out of the address."
                            + " Nothing is stored but that it was read, so a repeat needs no Idempotency-Key.")
    @APIResponse(responseCode = "200", description = "A part of the list.")
    public RestResponse<OrderAnswers.OrderList> searchOrders(
            @PathParam("schoolId") UUID schoolId, @NotNull @Valid OrderRequests.Search search) {
        return Answers.unkept(
                OrderAnswers.OrderList.of(orders.search(search.search(), search.limitOrUsual(), search.cursor())));
    }

    @POST
    @Path("/newcomer-matches")
    @Consumes(MediaType.APPLICATION_JSON)
    @Permitted(Role.REGISTRAR)
    @Operation(
            operationId = "findNewcomerMatches",
            summary = "Who may be meant",
            description =
                    "Pupils of the school, now or once, who are called so and are not known to be born on another day."
                            + " Nothing is stored, so a repeat needs no Idempotency-Key.")
    @APIResponse(responseCode = "200", description = "Those who may be meant.")
    public RestResponse<OrderAnswers.MatchList> findNewcomerMatches(
            @PathParam("schoolId") UUID schoolId, @NotNull @Valid OrderRequests.DescribeNewcomer child) {
        return Answers.unkept(new OrderAnswers.MatchList(orders.matches(child.newcomer()).stream()
                .map(OrderAnswers.Match::of)
                .toList()));
    }

    @GET
    @Path("/people/{personId}/movements")
    @Permitted({Role.REGISTRAR, Role.SCHOOL_ADMIN, Role.DEPUTY_HEAD, Role.PRINCIPAL, Role.CLASS_TEACHER})
    @Operation(
            operationId = "getPupilPath",
            summary = "A pupil's way through the school",
            description =
                    "When the person was a pupil of the school, and which signed orders said so. A class teacher reads"
                            + " of pupils of the own class. The read is logged.")
    @APIResponse(responseCode = "200", description = "Times at the school and movements.")
    public OrderAnswers.Path getPupilPath(@PathParam("schoolId") UUID schoolId, @PathParam("personId") UUID personId) {
        return OrderAnswers.Path.of(orders.path(personId));
    }
}
