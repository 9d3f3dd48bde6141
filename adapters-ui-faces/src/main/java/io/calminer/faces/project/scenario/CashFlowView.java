package io.calminer.faces.project.scenario;

import io.calminer.domain.calendar.Calendar;
import io.calminer.domain.calendar.View;
import io.calminer.domain.valuation.Valuation;
import io.calminer.faces.frame.Reader;
import io.calminer.faces.valuation.AppraisalRows;
import io.calminer.faces.valuation.Statement;
import io.calminer.faces.valuation.VarianceRows;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The cash flow of a scenario as a statement: by periods or years, of the project or its owners, nominal or real. */
@Named("cashFlow")
@RequestScoped
public class CashFlowView {

    private static final int MOST_COLUMNS = 60;

    /** Figures beyond the statement that a page shows unasked: more would take longer to load than to read. */
    private static final int MOST_FURTHER = 4_000;

    private static final String ALL = "all";
    private static final String PROJECT = "project";
    private static final String EQUITY = "equity";
    private static final String NOMINAL = "nominal";
    private static final String REAL = "real";

    private final Reader reader;
    private final ScenarioView scenario;
    private String by = "";
    private String of = "";
    private String money = "";
    private String lines = "";
    private @Nullable Statement statement;

    @Inject
    public CashFlowView(Reader reader, ScenarioView scenario) {
        this.reader = reader;
        this.scenario = scenario;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected CashFlowView() {
        this(null, null);
    }

    /** The statement, which is made once: each cell of the page asks for it. */
    public @Nullable Statement getStatement() {
        Valuation valuation = scenario.valuation();
        if (statement == null && valuation != null) {
            statement = Statement.of(valuation, view(valuation), basis(valuation), reader.texts());
        }
        return statement;
    }

    /** What the plan is worth at several rates. */
    public List<AppraisalRows.Rate> getRates() {
        Valuation valuation = scenario.valuation();
        return valuation == null ? List.of() : AppraisalRows.rates(valuation, reader.marks());
    }

    /** What owners, lenders and the state have of it. */
    public List<AppraisalRows.Fact> getFacts() {
        Valuation valuation = scenario.valuation();
        return valuation == null ? List.of() : AppraisalRows.facts(valuation, reader.texts(), reader.marks());
    }

    /** What really happened beside the plan; nothing for a plan without actual figures. */
    public List<VarianceRows.Row> getVariances() {
        Valuation valuation = scenario.valuation();
        return valuation == null ? List.of() : VarianceRows.of(valuation, reader.texts(), reader.marks());
    }

    /** Whether the plan keeps amounts of the past from losing their worth, which its readers must know. */
    public boolean isErosionIgnored() {
        Valuation valuation = scenario.valuation();
        return valuation != null
                && Statement.ignoresErosion(valuation.scenario().model());
    }

    /** By what the statement is shown: the reader's choice, or the finest of which not too many columns come. */
    public String getBy() {
        Valuation valuation = scenario.valuation();
        return valuation == null ? by : key(view(valuation));
    }

    public void setBy(@Nullable String by) {
        this.by = by == null ? "" : by;
    }

    /** By what the statement can be shown: each view that differs from a finer one. */
    public List<String> getViews() {
        Valuation valuation = scenario.valuation();
        if (valuation == null) {
            return List.of();
        }
        Calendar calendar = valuation.scenario().calendar();
        Map<Integer, String> views = new LinkedHashMap<>();
        for (View view : View.values()) {
            views.putIfAbsent(view.of(calendar).size(), key(view));
        }
        return List.copyOf(views.values());
    }

    /** Whose statement is shown. */
    public String getOf() {
        Valuation valuation = scenario.valuation();
        return valuation != null && basis(valuation).equity() ? EQUITY : PROJECT;
    }

    public void setOf(@Nullable String of) {
        this.of = of == null ? "" : of;
    }

    /** Whose statement can be shown; one choice where the plan has no debt. */
    public List<String> getOwners() {
        Valuation valuation = scenario.valuation();
        boolean both =
                valuation != null && Statement.hasOwners(valuation.scenario().model());
        return both ? List.of(PROJECT, EQUITY) : List.of(PROJECT);
    }

    /** The money in which the statement is shown. */
    public String getMoney() {
        Valuation valuation = scenario.valuation();
        return valuation != null && basis(valuation).real() ? REAL : NOMINAL;
    }

    public void setMoney(@Nullable String money) {
        this.money = money == null ? "" : money;
    }

    /** The money in which the statement can be shown; one choice where the plan has no inflation. */
    public List<String> getMoneys() {
        Valuation valuation = scenario.valuation();
        boolean both =
                valuation != null && Statement.canBeReal(valuation.scenario().model());
        return both ? List.of(NOMINAL, REAL) : List.of(NOMINAL);
    }

    public String getLines() {
        return lines;
    }

    public void setLines(@Nullable String lines) {
        this.lines = lines == null ? "" : lines;
    }

    /** Whether the lines beyond the statement wait to be asked for. */
    public boolean isFolded() {
        return isFoldable() && !lines.equals(ALL);
    }

    /** Whether there are too many lines beyond the statement to show them unasked. */
    public boolean isFoldable() {
        Statement shown = getStatement();
        return shown != null && further(shown) * shown.periods().size() > MOST_FURTHER;
    }

    /** What unfolds the further lines, or folds them again, in words. */
    public String getFoldWords() {
        Statement shown = getStatement();
        int count = shown == null ? 0 : further(shown);
        return isFolded()
                ? reader.texts().get("statement.unfold", count)
                : reader.texts().get("statement.fold");
    }

    private static int further(Statement statement) {
        return statement.details().size() + statement.quantities().size();
    }

    private Statement.Basis basis(Valuation valuation) {
        return new Statement.Basis(
                of.equals(EQUITY) && Statement.hasOwners(valuation.scenario().model()),
                money.equals(REAL) && Statement.canBeReal(valuation.scenario().model()));
    }

    private View view(Valuation valuation) {
        return Stream.of(View.values())
                .filter(view -> key(view).equals(by))
                .findFirst()
                .orElseGet(() -> View.within(valuation.scenario().calendar(), MOST_COLUMNS));
    }

    private static String key(View view) {
        return view.name().toLowerCase(Locale.ROOT);
    }
}
