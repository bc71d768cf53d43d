package org.nianbao.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;

/**
 * The pages as HTML. They work under {@code Content-Security-Policy: default-src 'self'} and without JavaScript.
 * Safe for many threads.
 */
public final class Pages {
    private final Assets assets;
    private final TemplateEngine engine = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Pages.class.getClassLoader(), "org.nianbao.web.templates");

    public Pages(Assets assets) {
        this.assets = assets;
    }

    /** The search box and what the archive holds. */
    public String home(HomePage page, Lang lang) {
        return render("home.jte", page, new View(lang, page.frame(), assets));
    }

    /** The reports that a search found. */
    public String results(ResultPage page, Lang lang) {
        return render("results.jte", page, new View(lang, page.frame(), assets));
    }

    /** The hits of a search with the words around them. */
    public String kwic(KwicPage page, Lang lang) {
        return render("kwic.jte", page, new View(lang, page.frame(), assets));
    }

    /** The use of phrases by year. */
    public String trends(TrendsPage page, Lang lang) {
        return render("trends.jte", page, new View(lang, page.frame(), assets));
    }

    /** A list of phrases counted in one table. */
    public String matrix(MatrixPage page, Lang lang) {
        return render("matrix.jte", page, new View(lang, page.frame(), assets));
    }

    /** One report with its facts and its text. */
    public String report(ReportPage page, Lang lang) {
        return render("report.jte", page, new View(lang, page.frame(), assets));
    }

    /** Which years of which bodies the archive has. */
    public String coverage(CoveragePage page, Lang lang) {
        return render("coverage.jte", page, new View(lang, page.frame(), assets));
    }

    /** One body's reports, year by year. */
    public String series(SeriesPage page, Lang lang) {
        return render("series.jte", page, new View(lang, page.frame(), assets));
    }

    /** Two reports side by side. */
    public String difference(DifferencePage page, Lang lang) {
        return render("difference.jte", page, new View(lang, page.frame(), assets));
    }

    /** Places and bodies found by the beginning of a name. */
    public String places(PlacesPage page, Lang lang) {
        return render("places.jte", page, new View(lang, page.frame(), assets));
    }

    /** The choice of a file for a whole result. */
    public String export(ExportPage page, Lang lang) {
        return render("export.jte", page, new View(lang, page.frame(), assets));
    }

    /** What the API can be asked. */
    public String docs(DocsPage page, Lang lang) {
        return render("docs.jte", page, new View(lang, page.frame(), assets));
    }

    /** What went wrong, and with which parameter. */
    public String error(ErrorPage page, Lang lang) {
        return render("error.jte", page, new View(lang, page.frame(), assets));
    }

    private String render(String template, Record page, View view) {
        StringOutput output = new StringOutput(32 * 1024);
        engine.render(template, Map.of("v", view, "page", page), output);
        return output.toString();
    }
}
