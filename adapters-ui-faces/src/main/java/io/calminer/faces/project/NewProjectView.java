package io.calminer.faces.project;

import io.calminer.application.Answer;
import io.calminer.application.catalogue.Currency;
import io.calminer.application.catalogue.ListCurrencies;
import io.calminer.application.project.CreateProject;
import io.calminer.application.project.Project;
import io.calminer.faces.frame.FieldMessages;
import io.calminer.faces.frame.Reader;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The form by which a project of one's own begins. */
@Named("new_project")
@RequestScoped
public class NewProjectView {

    private static final Pattern BETWEEN = Pattern.compile("[,;]");

    private final Reader reader;
    private final ListCurrencies listCurrencies;
    private final CreateProject createProject;
    private String name = "";
    private String location = "";
    private String operationType = "";
    private String commodities = "";
    private String currency = "USD";
    private String description = "";

    @Inject
    public NewProjectView(Reader reader, ListCurrencies listCurrencies, CreateProject createProject) {
        this.reader = reader;
        this.listCurrencies = listCurrencies;
        this.createProject = createProject;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected NewProjectView() {
        this(null, null, null);
    }

    /** The codes of the currencies that are offered. */
    public List<String> getCurrencies() {
        return listCurrencies.list().stream()
                .filter(Currency::active)
                .map(Currency::code)
                .toList();
    }

    /** Makes the project and goes to it, or says under each field what is wrong. */
    public @Nullable String create() {
        List<String> sold = Stream.of(BETWEEN.split(commodities))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
        Answer<Project> answer = createProject.create(
                new CreateProject.Request(name, location, operationType, description, currency, sold, false, Set.of()));
        if (answer.refusal() != null) {
            FieldMessages.of("begin", reader.texts()).refused(answer.refusal());
            return null;
        }
        return "/project.xhtml?faces-redirect=true&id=" + answer.get().id();
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getLocation() {
        return location;
    }

    public void setLocation(String location) {
        this.location = location;
    }

    public String getOperationType() {
        return operationType;
    }

    public void setOperationType(String operationType) {
        this.operationType = operationType;
    }

    public String getCommodities() {
        return commodities;
    }

    public void setCommodities(String commodities) {
        this.commodities = commodities;
    }

    public String getCurrency() {
        return currency;
    }

    public void setCurrency(String currency) {
        this.currency = currency;
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = description;
    }
}
