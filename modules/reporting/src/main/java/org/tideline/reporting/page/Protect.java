package org.tideline.reporting.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;

/**
 * Protects pages with a password (AES, 256 bit), in memory. What is protected cannot be archivable at the same time, so the
 * file no longer says that it is PDF/A; it stays tagged. Worker thread.
 */
public final class Protect {
    /** The shortest password. */
    public static final int LEAST = 8;
    private static final int BITS = 256;

    private Protect() {
    }

    /** The same pages, to be opened with this password alone. */
    public static byte[] with(byte[] pdf, String password) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String xmp = new String(document.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8)
                    .replaceAll("<pdfaid:[a-z]+>[^<]*</pdfaid:[a-z]+>", "");
            PDMetadata metadata = new PDMetadata(document);
            metadata.importXMPMetadata(xmp.getBytes(StandardCharsets.UTF_8));
            document.getDocumentCatalog().setMetadata(metadata);
            StandardProtectionPolicy policy = new StandardProtectionPolicy(password, password, new AccessPermission());
            policy.setEncryptionKeyLength(BITS);
            policy.setPreferAES(true);
            document.protect(policy);
            ByteArrayOutputStream out = new ByteArrayOutputStream(pdf.length);
            document.save(out);
            return out.toByteArray();
        }
    }
}
