package org.diptych.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.diptych.build.BuildRequest;
import org.diptych.build.Progress;
import org.diptych.build.Project;
import org.diptych.content.Format;
import org.diptych.diagnostic.Severity;
import org.diptych.workspace.FolderWorkspace;

/**
 * The site of all publications of the repository, built once for all tests that ask and served on this machine alone.
 * While tests are written, {@code -Ddiptych.site=FOLDER} serves one that is built already.
 *
 * @param folder the files
 * @param address of the site, with a slash at its end
 */
record Site(Path folder, String address) {
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("html", "text/html; charset=utf-8"),
            Map.entry("css", "text/css; charset=utf-8"),
            Map.entry("js", "text/javascript; charset=utf-8"),
            Map.entry("json", "application/json"),
            Map.entry("jsonld", "application/ld+json"),
            Map.entry("xml", "application/xml"),
            Map.entry("csv", "text/csv; charset=utf-8"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("woff2", "font/woff2"));

    private static final Map<String, byte[]> EXTRA = new ConcurrentHashMap<>();

    /** Made when it is first asked for. */
    private static final class Holder {
        static final Site SITE = make();
    }

    static Site all() {
        return Holder.SITE;
    }

    private static Site make() {
        try {
            String known = System.getProperty("diptych.site", "");
            Path folder = known.isEmpty() ? Files.createTempDirectory("diptych-site") : Path.of(known);
            if (known.isEmpty()) {
                build(folder);
                Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
            }
            HttpServer server = serve(folder);
            return new Site(folder, "http://127.0.0.1:" + server.getAddress().getPort() + "/");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void build(Path folder) {
        BuildRequest request = new BuildRequest(
                List.of(),
                List.of(),
                List.of(Format.WEB),
                folder,
                java.util.Optional.of(Set.of()),
                false,
                Severity.ERROR);
        new Project(new FolderWorkspace(Path.of("."), Map.of(), Instant.parse("2024-05-01T10:00:00Z")), "test")
                .build(request, Progress.SILENT);
    }

    private static HttpServer serve(Path folder) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        ExecutorService threads = Executors.newFixedThreadPool(4, task -> {
            Thread thread = new Thread(task, "site");
            thread.setDaemon(true);
            return thread;
        });
        server.setExecutor(threads);
        server.createContext("/", exchange -> answer(exchange, folder));
        server.start();
        return server;
    }

    /** Serves one page more, until the tests end. */
    void add(String path, String html) {
        EXTRA.put("/" + path, html.getBytes(StandardCharsets.UTF_8));
    }

    private static void answer(HttpExchange exchange, Path folder) throws IOException {
        try (exchange) {
            byte[] extra = EXTRA.get(exchange.getRequestURI().getPath());
            if (extra != null) {
                exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
                exchange.sendResponseHeaders(200, extra.length);
                exchange.getResponseBody().write(extra);
                return;
            }
            Path file = folder.resolve(exchange.getRequestURI().getPath().substring(1))
                    .normalize();
            if (Files.isDirectory(file)) {
                file = file.resolve("index.html");
            }
            if (!file.startsWith(folder) || !Files.isRegularFile(file)) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            String name = file.getFileName().toString();
            exchange.getResponseHeaders()
                    .set("Content-Type", TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "text/plain"));
            byte[] bytes = Files.readAllBytes(file);
            exchange.sendResponseHeaders(200, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    /** Paths of all pages, in order. */
    List<String> pages() {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".html"))
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text(String path) {
        try {
            return Files.readString(folder.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The largest page below a folder whose text has all of these parts. */
    String page(String below, String... parts) {
        return pages().stream()
                .filter(page -> page.startsWith(below))
                .filter(page -> Stream.of(parts).allMatch(text(page)::contains))
                .max(Comparator.comparingInt(page -> text(page).length()))
                .orElseThrow(() -> new AssertionError("no page below " + below + " has " + List.of(parts)));
    }

    private static void delete(Path folder) {
        try (Stream<Path> paths = Files.walk(folder)) {
            paths.sorted(Comparator.reverseOrder())
                    .forEach(path -> path.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
