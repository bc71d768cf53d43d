package org.nianbao.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.junit.jupiter.api.Test;

/** The arrows between the rooms go one way, and each room knows only what is its own. */
@AnalyzeClasses(packages = "org.nianbao", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule ARROWS = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("corpus")
            .definedBy("org.nianbao.corpus..")
            .layer("indexer")
            .definedBy("org.nianbao.indexer..")
            .layer("web")
            .definedBy("org.nianbao.web..")
            .layer("server")
            .definedBy("org.nianbao.server..")
            .whereLayer("server")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("web")
            .mayOnlyBeAccessedByLayers("server")
            .whereLayer("indexer")
            .mayOnlyBeAccessedByLayers("server")
            .whereLayer("corpus")
            .mayOnlyBeAccessedByLayers("indexer", "server")
            .because("data flows one way: archive, report, facts, index, answer, page");

    @ArchTest
    static final ArchRule FACTS = noClasses()
            .that()
            .resideInAPackage("org.nianbao.indexer.facts..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.nianbao.indexer.extract..")
            .because("what a report says does not depend on how it was read");

    @ArchTest
    static final ArchRule EXTRACTION = slices().matching("org.nianbao.indexer.extract.(*)..")
            .should()
            .beFreeOfCycles()
            .because("places, tables and figures are read one after the other");

    @ArchTest
    static final ArchRule NO_LUCENE_IN_CORPUS = noClasses()
            .that()
            .resideInAnyPackage(
                    "org.nianbao.corpus..",
                    "org.nianbao.web..",
                    "org.nianbao.indexer.facts..",
                    "org.nianbao.indexer.extract..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.lucene..")
            .because("reading, fact rules and pages outlive any engine");

    @ArchTest
    static final ArchRule NO_LUCENE_IN_HTTP = noClasses()
            .that()
            .resideInAnyPackage("org.nianbao.server.http..", "org.nianbao.server.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.lucene..")
            .because("requests and responses must be answerable by another engine");

    @ArchTest
    static final ArchRule NO_HTTP_IN_RULES = noClasses()
            .that()
            .resideInAnyPackage("org.nianbao.corpus..", "org.nianbao.indexer..", "org.nianbao.server.search..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.javalin..", "picocli..", "gg.jte..")
            .because("only the edge of the server knows how it is asked");

    @ArchTest
    static final ArchRule ONE_MAPPER = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("org.nianbao.indexer.index.ReportDocumentMapper")
            .should()
            .callConstructor(Document.class)
            .because("a Lucene document is made in exactly one class");

    @ArchTest
    static final ArchRule NAMES = classes()
            .should()
            .haveNameNotMatching(".*(Manager|Helper|Util|Utils|Impl)")
            .because("a name says what a thing is in the words of the field");

    @Test
    void everyPackageSaysWhatItIsFor() throws IOException {
        for (String module : List.of("corpus", "indexer", "web", "server", "bench")) {
            try (Stream<Path> folders = Files.walk(Path.of("..", module, "src", "main", "java"))) {
                for (Path folder : folders.filter(Files::isDirectory).toList()) {
                    try (Stream<Path> files = Files.list(folder)) {
                        boolean code = files.anyMatch(file -> file.toString().endsWith(".java"));
                        assertTrue(
                                !code || Files.exists(folder.resolve("package-info.java")),
                                folder + " has no package-info.java");
                    }
                }
            }
        }
    }
}
