package org.nianbao.server.http;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.nianbao.indexer.index.Source;
import org.nianbao.server.search.Arrival;
import org.nianbao.server.search.InvalidRequestException;
import org.nianbao.server.search.ParameterError;
import org.nianbao.server.search.ReportSearcher;
import org.nianbao.server.search.SearchJson;
import org.nianbao.server.search.SearchRequest;
import org.nianbao.web.Lang;

/** A search as a feed (RFC 4287): what came to the archive last comes first. */
final class Feed {
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final List<String> OF_PAGES = List.of("page", "cursor", "sort", "facet");
    /** What XML 1.0 cannot hold. */
    private static final Pattern NO_XML =
            Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private final ReportSearcher searcher;

    Feed(ReportSearcher searcher) {
        this.searcher = searcher;
    }

    void feed(Context ctx) throws IOException {
        SearchRequest request = request(Parameters.of(ctx));
        Lang lang = Lang.of(Optional.ofNullable(ctx.queryParam("lang")).orElse("zh"))
                .orElse(Lang.ZH);
        List<Arrival> newest = searcher.whole(request, result -> result.newest(request.size()));
        try {
            ctx.contentType("application/atom+xml; charset=utf-8")
                    .result(write(request, newest, Base.of(ctx), new Links(lang)));
        } catch (XMLStreamException e) {
            throw new IOException("a feed that is no XML", e);
        }
    }

    /** Those of a search but its order and its pages; {@code size} is how many entries. */
    private static SearchRequest request(Map<String, List<String>> parameters) {
        Map<String, List<String>> search = new LinkedHashMap<>(parameters);
        List<ParameterError> errors = new ArrayList<>();
        for (String name : OF_PAGES) {
            if (search.remove(name) != null) {
                errors.add(new ParameterError(name, "a feed has what is newest, and no pages", "订阅总是从最新收录开始，没有分页"));
            }
        }
        search.put("facet", List.of("none"));
        try {
            SearchRequest request = SearchRequest.parse(search);
            if (errors.isEmpty()) {
                return request;
            }
        } catch (InvalidRequestException e) {
            errors.addAll(e.errors());
        }
        throw new InvalidRequestException(errors);
    }

    /** The parameters of the feed of a search. */
    static Map<String, List<String>> parameters(SearchRequest request) {
        Map<String, List<String>> parameters = new LinkedHashMap<>(request.parameters());
        OF_PAGES.forEach(parameters::remove);
        parameters.remove("size");
        return parameters;
    }

    private static String write(SearchRequest request, List<Arrival> newest, String base, Links links)
            throws XMLStreamException {
        String search = SearchJson.queryString(parameters(request));
        Labels labels = new Labels(links.lang());
        StringWriter out = new StringWriter();
        XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
        xml.writeStartDocument("UTF-8", "1.0");
        xml.setDefaultNamespace(ATOM);
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(ATOM);
        element(xml, "id", id("search?" + search));
        String q = request.q().strip();
        element(xml, "title", q.isEmpty() ? labels.text("results.titleAll") : labels.text("results.title", q));
        element(
                xml,
                "updated",
                newest.stream()
                        .findFirst()
                        .map(Arrival::at)
                        .orElse(Instant.EPOCH)
                        .toString());
        link(xml, "self", "application/atom+xml", base + links.path("/search.atom", parameters(request)));
        link(xml, "alternate", "text/html", base + links.path("/search", parameters(request)));
        author(xml, labels.text("brand"));
        for (Arrival arrival : newest) {
            entry(xml, request, arrival, base, links);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.close();
        return out.toString();
    }

    private static void entry(XMLStreamWriter xml, SearchRequest request, Arrival arrival, String base, Links links)
            throws XMLStreamException {
        xml.writeStartElement("entry");
        element(xml, "id", id("report/" + arrival.hit().id()));
        element(xml, "title", arrival.hit().title());
        element(xml, "updated", arrival.at().toString());
        Optional<Instant> captured = arrival.sources().stream()
                .map(Source::capturedAt)
                .flatMap(time -> instant(time).stream())
                .findFirst();
        if (captured.isPresent()) {
            element(xml, "published", captured.get().toString());
        }
        Map<String, List<String>> from = request.q().isBlank() ? Map.of() : Map.of("q", List.of(request.q()));
        link(
                xml,
                "alternate",
                "text/html",
                base + links.path("/reports/" + arrival.hit().id(), from));
        if (arrival.hit().issuer().isPresent()) {
            author(xml, arrival.hit().issuer().get());
        }
        if (!arrival.hit().snippets().isEmpty()) {
            element(xml, "summary", arrival.hit().snippets().getFirst().text());
        }
        xml.writeEndElement();
    }

    /** A time of capture as the archive gives it, if it is one. */
    private static Optional<Instant> instant(String time) {
        try {
            return Optional.of(Instant.parse(time));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** The same for the same thing wherever and whenever it is asked for. */
    private static String id(String thing) {
        return "urn:uuid:" + UUID.nameUUIDFromBytes(("nianbao:" + thing).getBytes(StandardCharsets.UTF_8));
    }

    private static void author(XMLStreamWriter xml, String name) throws XMLStreamException {
        xml.writeStartElement("author");
        element(xml, "name", name);
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String rel, String type, String href) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", rel);
        xml.writeAttribute("type", type);
        xml.writeAttribute("href", href);
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(NO_XML.matcher(text).replaceAll("\uFFFD"));
        xml.writeEndElement();
    }
}
