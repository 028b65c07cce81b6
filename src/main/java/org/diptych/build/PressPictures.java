package org.diptych.build;

import java.io.IOException;
import java.util.Optional;
import org.diptych.layout.svg.Letters;
import org.diptych.layout.svg.Raster;
import org.diptych.layout.svg.Svg;
import org.diptych.layout.svg.SvgReader;
import org.diptych.workspace.Workspace;
import org.diptych.write.word.PictureFiles;

/** The pictures of a workspace as Word takes them: those of shapes in pixels too. */
record PressPictures(Workspace workspace, Letters letters) implements PictureFiles {
    @Override
    public Optional<byte[]> bytes(String path) {
        try {
            return workspace.isFile(path) ? Optional.of(workspace.bytes(path)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<Pixels> pixels(String path) {
        Optional<byte[]> bytes = bytes(path);
        if (bytes.isEmpty()) {
            return Optional.empty();
        }
        try {
            Svg svg = SvgReader.read(bytes.get(), letters);
            return Optional.of(new Pixels(Raster.png(svg), svg.width(), svg.height()));
        } catch (Svg.NoSvg | IOException noPicture) {
            return Optional.empty();
        }
    }
}
