package ru.eschool.reporting.familypapers.domain;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import ru.eschool.audit.AccessLog;
import ru.eschool.people.PersonalDetails;
import ru.eschool.platform.Problem;
import ru.eschool.platform.SchoolClock;
import ru.eschool.reporting.kit.ReportDocument;
import ru.eschool.reporting.kit.Writing;
import ru.eschool.school.SchoolFrame;

/** Prints the papers that families sign, one page for each pupil. */
@ApplicationScoped
public class FamilyPapersService {
    private static final PersonalDetails.Details UNKNOWN = new PersonalDetails.Details(null, null, null, null);

    private final FamilyPaperLists lists;
    private final PersonalDetails details;
    private final SchoolFrame school;
    private final AccessLog accessLog;
    private final SchoolClock clock;
    private final Template consent;
    private final Template agreement;

    FamilyPapersService(
            FamilyPaperLists lists,
            PersonalDetails details,
            SchoolFrame school,
            AccessLog accessLog,
            SchoolClock clock,
            @Location("reporting/consent.html") Template consent,
            @Location("reporting/accession.html") Template agreement) {
        this.lists = lists;
        this.details = details;
        this.school = school;
        this.accessLog = accessLog;
        this.clock = clock;
        this.consent = consent;
        this.agreement = agreement;
    }

    /** The pages as HTML, and whom they are about, for the name of the file. */
    public record Pages(String html, String about) {
        /** The document. */
        public byte[] pdf() {
            return ReportDocument.printed(html);
        }
    }

    /**
     * The papers of a class, or of one pupil.
     *
     * @throws Problem 400 when neither or both are named, 404 when nobody is found, 422 for the application while the school has no
     *     text of the agreement
     */
    @Transactional
    public Pages pages(PaperKind kind, UUID classId, UUID studentId) {
        if ((classId == null) == (studentId == null)) {
            throw Problem.invalid().at("/classId", "family-papers-of-whom");
        }
        var today = clock.today();
        var families = lists.families(classId, studentId, today);
        if (families.isEmpty()) {
            throw Problem.notFound("family-papers-nobody");
        }
        accessLog.read("getFamilyPapersFile", studentId, classId, null);
        var known = details.of(families.stream()
                .flatMap(family -> Stream.of(family.pupilId(), family.guardianId()))
                .filter(Objects::nonNull)
                .toList());
        var papers = families.stream()
                .map(family -> paper(
                        family,
                        known.getOrDefault(family.pupilId(), UNKNOWN),
                        family.guardianId() == null ? UNKNOWN : known.getOrDefault(family.guardianId(), UNKNOWN)))
                .toList();
        var about = classId == null
                ? families.getFirst().pupil()
                : families.getFirst().className();
        return new Pages(html(kind, papers), about);
    }

    private String html(PaperKind kind, List<FamilyPaper> papers) {
        if (kind == PaperKind.CONSENT) {
            return consent.data("papers", papers)
                    .data("school", school.fullName())
                    .data("purposes", lists.purposes(clock.today()))
                    .render();
        }
        var text = lists.agreement(clock.today()).stream()
                .findFirst()
                .orElseThrow(() -> Problem.refused("family-papers-no-text"));
        return agreement
                .data("papers", papers)
                .data("school", school.fullName())
                .data("number", text.number())
                .data("since", Writing.day(text.validFrom()))
                .render();
    }

    private static FamilyPaper paper(
            FamilyPaperLists.Family family, PersonalDetails.Details pupil, PersonalDetails.Details guardian) {
        return new FamilyPaper(
                family.guardian(),
                family.kinship(),
                guardian.registrationAddress(),
                guardian.phone(),
                guardian.email(),
                family.pupil(),
                pupil.birthDate() == null ? null : Writing.day(pupil.birthDate()),
                pupil.registrationAddress(),
                family.className());
    }
}
