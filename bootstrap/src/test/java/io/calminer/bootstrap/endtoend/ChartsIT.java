package io.calminer.bootstrap.endtoend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Charts: each as a table, a picture and a file; those of a run appear when it ends, without loading the page. */
@ExtendWith(OneSite.class)
class ChartsIT {

    private final Site site;

    ChartsIT(Site site) {
        this.site = site;
    }

    private static byte[] download(Visitor visitor, Locator tool) throws IOException {
        try (InputStream in = visitor.page().waitForDownload(tool::click).createReadStream()) {
            return in.readAllBytes();
        }
    }

    private static void isComplete(Visitor visitor, Locator figure) throws IOException {
        String name = figure.locator("figcaption").innerText();
        figure.locator("[data-chart=table]").click();
        int rows = figure.locator(".cm-chart-table tbody tr").count();
        assertThat(rows).as(name).isGreaterThan(5);
        figure.locator("[data-chart=table]").click();
        assertThat(figure.locator(".cm-chart-table")).hasCount(0);
        assertThat(figure.locator("canvas")).isVisible();
        BufferedImage picture =
                ImageIO.read(new ByteArrayInputStream(download(visitor, figure.locator("[data-chart=png]"))));
        Set<Integer> colours = new TreeSet<>();
        for (int x = 0; x < picture.getWidth(); x += 2) {
            for (int y = 0; y < picture.getHeight(); y += 2) {
                colours.add(picture.getRGB(x, y));
            }
        }
        assertThat(picture.getWidth()).as(name).isGreaterThan(200);
        assertThat(colours).as(name).hasSizeGreaterThan(5);
        String csv = new String(download(visitor, figure.locator("[data-chart=csv]")), StandardCharsets.UTF_8);
        assertThat(csv).as(name).startsWith("\ufeff").doesNotContain("NaN", "undefined", "null");
        assertThat(csv.lines()).as(name).hasSize(rows + 1);
    }

    @Test
    void aRunThatEndsIsShownInPlaceAndEachChartIsATableAPictureAndAFile() throws IOException, InterruptedException {
        String scenario = site.copperMine();
        Visitor visitor = site.visitor().to("/scenario.xhtml?id=" + scenario + "&tab=risk");
        visitor.page().evaluate("() => { window.stillHere = true; }");
        visitor.page().locator("#iterations").fill("2000");
        visitor.button("Run").click();
        assertThat(visitor.page().locator(".cm-words"))
                .containsText(
                        "9 of 10 outcomes are above", new LocatorAssertions.ContainsTextOptions().setTimeout(60_000));
        assertThat(visitor.page().locator(".cm-words")).isFocused();
        assertThat(visitor.page().locator("#progress")).isHidden();
        assertThat(visitor.page().evaluate("() => window.stillHere")).isEqualTo(true);
        assertThat(visitor.figure("loss")).endsWith("%");
        Locator figures = visitor.page().locator(".cm-chart");
        assertThat(figures).hasCount(8);
        assertThat(visitor.page().locator("#worst tbody tr")).not().hasCount(0);
        assertThat(visitor.page().locator("#reasons")).containsText("Internal rate: exactly one");
        assertThat(visitor.page().locator("#enough")).containsText("The mean is known to ±");
        visitor.shot("risk-in-place");
        for (Locator figure : figures.all()) {
            isComplete(visitor, figure);
        }
        visitor.leaving(visitor.link("Overview")::click);
        isComplete(visitor, figures.first());
    }
}
