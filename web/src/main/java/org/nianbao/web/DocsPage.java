package org.nianbao.web;

import java.util.List;
import java.util.Optional;

/**
 * The documentation of the API.
 *
 * @param title of the whole
 * @param lead what it is
 * @param document where the same is as a document of OpenAPI
 */
public record DocsPage(
        Frame frame, String title, String lead, String document, List<Group> groups, List<Shape> shapes) {
    public DocsPage {
        document = Link.local(document);
        groups = List.copyOf(groups);
        shapes = List.copyOf(shapes);
    }

    /** Operations that belong together. */
    public record Group(String id, String title, List<Operation> operations) {}

    /**
     * What answers at one path.
     *
     * @param example address of an example, where it exists in every archive
     */
    public record Operation(
            String id,
            String path,
            String summary,
            Optional<String> more,
            List<Parameter> parameters,
            List<Answer> answers,
            List<Failure> failures,
            Optional<String> example) {
        public Operation {
            example = example.map(Link::local);
        }
    }

    /**
     * A parameter.
     *
     * @param values those it may have, where they can be listed
     * @param usual its value where it is not given
     */
    public record Parameter(
            String name,
            boolean inPath,
            boolean repeated,
            String meaning,
            List<String> values,
            String example,
            Optional<String> usual) {}

    /** An answer in one format. */
    public record Answer(String mediaType, Type type) {}

    /** A status of an error. */
    public record Failure(String status, String meaning) {}

    /** A shape of an answer that has a name. */
    public record Shape(String id, Type type, List<Member> members) {}

    /** A member of a shape; one within another as {@code links.self}. */
    public record Member(String path, Type type, boolean optional) {}

    /**
     * The type of a value.
     *
     * @param href where a type with a name is told of
     */
    public record Type(String text, Optional<String> href) {
        public Type {
            href = href.map(Link::local);
        }
    }
}
