package org.nianbao.server.cli;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Optional;
import java.util.logging.LogManager;
import org.jspecify.annotations.Nullable;
import org.nianbao.indexer.facts.rules.RuleException;
import org.nianbao.server.search.InvalidRequestException;
import org.nianbao.server.search.TooLargeException;
import org.slf4j.bridge.SLF4JBridgeHandler;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** {@code nianbao}: the one place that turns failures into a sentence and an exit code. */
@Command(
        name = "nianbao",
        description = "Searches archived annual reports on government information disclosure (政府信息公开工作年度报告).",
        mixinStandardHelpOptions = true,
        version = "nianbao 0.1.0",
        subcommands = {
            IndexCommand.class,
            ServeCommand.class,
            SearchCommand.class,
            ExportCommand.class,
            CoverageCommand.class,
            CompareCommand.class,
            KwicCommand.class,
            TrendsCommand.class,
            MatrixCommand.class,
            FactsCommand.class,
            AnalyzeCommand.class,
            CheckCommand.class,
            GenerateCommand.class
        })
public final class Main {
    static final int FOUND = 0;
    static final int NOTHING = 1;
    static final int ERROR = 2;

    @Option(names = "--verbose", scope = ScopeType.INHERIT, description = "Say where an error happened.")
    boolean verbose;

    private Main() {}

    public static void main(String[] args) {
        LogManager.getLogManager().reset();
        SLF4JBridgeHandler.install();
        PrintWriter out = new PrintWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8));
        PrintWriter err = new PrintWriter(new OutputStreamWriter(System.err, StandardCharsets.UTF_8), true);
        System.exit(run(out, err, args));
    }

    /** Runs one command; what a test calls. */
    static int run(PrintWriter out, PrintWriter err, String... args) {
        Main main = new Main();
        CommandLine line = new CommandLine(main)
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, command, parsed) -> failed(err, main.verbose, failure))
                .setParameterExceptionHandler((failure, given) -> {
                    err.println("nianbao: " + wrong(failure) + "; see: "
                            + failure.getCommandLine().getCommandSpec().qualifiedName() + " --help");
                    return ERROR;
                });
        int code;
        try {
            code = line.execute(args);
        } catch (ExceptionInInitializerError e) {
            // Rule tables are read when the classes that use them are.
            code = failed(
                    err,
                    main.verbose,
                    Optional.<Throwable>ofNullable(e.getCause()).orElse(e));
        }
        out.flush();
        err.flush();
        return code;
    }

    private static int failed(PrintWriter err, boolean verbose, Throwable failure) {
        err.println("nianbao: " + sentence(failure));
        if (verbose) {
            failure.printStackTrace(err);
        }
        return ERROR;
    }

    /** What is wrong with a command line. */
    private static String wrong(CommandLine.ParameterException failure) {
        if (failure instanceof CommandLine.UnmatchedArgumentException unmatched) {
            String first = unmatched.getUnmatched().getFirst();
            if (first.startsWith("-")) {
                return failure.getMessage() + " (a query that begins with - wants -- before it)";
            }
            if (failure.getCommandLine().getParent() == null) {
                return "there is no command " + first;
            }
        }
        return message(failure);
    }

    private static String sentence(Throwable failure) {
        return switch (failure) {
            case NoSuchFileException e -> "no such file or folder: " + e.getFile();
            case AccessDeniedException e -> "no permission to use " + e.getFile();
            case FileAlreadyExistsException e -> "there is a file in the way: " + e.getFile();
            case NotDirectoryException e -> "not a folder: " + e.getFile();
            case UncheckedIOException e -> sentence(e.getCause());
            case IOException e -> message(e);
            case InvalidRequestException e -> message(e);
            case TooLargeException e -> message(e);
            case RuleException e -> message(e);
            default -> message(failure) + " (a fault of the program; --verbose says where)";
        };
    }

    private static String message(Throwable failure) {
        @Nullable String message = failure.getMessage();
        return message == null ? failure.getClass().getSimpleName() : message;
    }
}
