package org.plenum.member.meeting.attendance;

import java.util.Map;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/// A text as a QR code (ISO/IEC 18004) in SVG: sharp at any size, black on white with the quiet zone of four modules that scanners need.
final class QrCode {

    private static final int QUIET = 4;

    private QrCode() {
    }

    /// @param text ASCII
    static String svg(String text) {
        ByteMatrix modules;
        try {
            modules = Encoder.encode(text, ErrorCorrectionLevel.M, Map.of(EncodeHintType.MARGIN, QUIET)).getMatrix();
        } catch (WriterException e) {
            throw new IllegalStateException("a sign-in code always fits into a QR code", e);
        }
        int side = modules.getWidth() + 2 * QUIET;
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + side + " " + side
                + "\" shape-rendering=\"crispEdges\"><rect width=\"" + side + "\" height=\"" + side
                + "\" fill=\"#fff\"/><path d=\"" + path(modules) + "\" fill=\"#000\"/></svg>";
    }

    /// One rectangle for each run of dark modules in a row.
    private static String path(ByteMatrix modules) {
        var path = new StringBuilder();
        for (int y = 0; y < modules.getHeight(); y++) {
            int x = 0;
            while (x < modules.getWidth()) {
                int from = x;
                while (x < modules.getWidth() && modules.get(x, y) == 1) {
                    x++;
                }
                if (x > from) {
                    path.append('M').append(from + QUIET).append(' ').append(y + QUIET).append('h').append(x - from)
                            .append("v1h-").append(x - from).append('z');
                } else {
                    x++;
                }
            }
        }
        return path.toString();
    }
}
