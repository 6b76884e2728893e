package org.tideline.storage.engine;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.openide.util.NbBundle.Messages;
import org.tideline.storage.api.Refused;
import org.tideline.storage.api.Refused.Reason;

/**
 * Where a practice in use may lie. A service that copies folders to other computers copies a database while it is being
 * written, and puts older files in the place of newer ones; a network loses locks. Backups may lie there.
 */
@Messages({
    "# {0} - what copies the folder, such as Dropbox",
    "Place_shared=This folder is one that {0} copies to other places while it is in use, and a practice would be damaged by that. Nothing was changed. Keep the practice in a folder of this computer alone, and let its backups go to {0}.",
    "Place_network=This folder lies on another computer, and a practice in use would be damaged when the connection breaks. Nothing was changed. Keep the practice in a folder of this computer, and let its backups go to the other one."
})
public final class Place {
    /** Folder names by which the services call their own folders, wherever they lie. */
    private static final List<Service> ANYWHERE = List.of(
            new Service("OneDrive", "onedrive(?: - .+)?"), new Service("Dropbox", "dropbox(?: \\(.+\\))?"),
            new Service("iCloud", "icloud ?drive|mobile documents|com~apple~clouddocs"),
            new Service("Google Drive", "google ?drive(?: .*)?"), new Service("your cloud storage", "cloudstorage"),
            new Service("Nextcloud", "nextcloud.*"), new Service("ownCloud", "owncloud.*"),
            new Service("pCloud", "pcloud ?(?:drive|sync)|pcloud"), new Service("MEGA", "megasync(?: .*)?"),
            new Service("Box", "box sync|box-box"), new Service("Syncthing", "syncthing"));
    /** Names that mean a service only right below the person's home, or at the root of a drive. */
    private static final List<Service> AT_HOME = List.of(new Service("Box", "box"), new Service("MEGA", "mega"),
            new Service("Google Drive", "my drive"), new Service("Syncthing", "sync"));
    /** What the services put into the folders they copy. */
    private static final List<Service> MARKERS = List.of(
            new Service("Syncthing", "\\.stfolder"), new Service("Dropbox", "\\.dropbox|\\.dropbox\\.cache"),
            new Service("Nextcloud", "\\.nextcloudsync\\.log|\\.?_?sync_[0-9a-f]+\\.db|\\._sync_[0-9a-f]+\\.db"),
            new Service("ownCloud", "\\.owncloudsync\\.log(?:\\.\\d+)?"),
            new Service("Google Drive", "\\.tmp\\.drive(?:download|upload)"),
            new Service("OneDrive", "\\.849c9593-d756-4e56-8d6e-42412f2a707b"),
            new Service("MEGA", "\\.megaignore"), new Service("Resilio Sync", "\\.sync"));
    private static final Set<String> NETWORK = Set.of("nfs", "nfs3", "nfs4", "cifs", "smb", "smb2", "smb3", "smbfs", "afpfs",
            "webdav", "davfs", "davfs2", "ncpfs", "afs", "ceph", "fuse.sshfs", "fuse.davfs2", "fuse.rclone",
            "fuse.glusterfs", "fuse.google-drive-ocamlfuse", "fuse.onedriver", "fuse.gvfsd-fuse", "osxfuse", "macfuse");
    private static final int MOST_MARKERS_LOOKED_AT = 5_000;

    private record Service(String name, Pattern pattern) {
        Service(String name, String pattern) {
            this(name, Pattern.compile(pattern));
        }

        boolean calls(Path segment) {
            return pattern.matcher(segment.toString().toLowerCase(Locale.ROOT)).matches();
        }
    }

    private Place() {
    }

    /** @throws Refused if a practice in use must not lie in this folder, which need not be there yet */
    public static void require(Path folder) throws Refused {
        Path whole = folder.toAbsolutePath().normalize();
        Path real = real(whole);
        if (unc(folder.toString()) || unc(real.toString()) || network(real)) {
            throw new Refused(Reason.SHARED_FOLDER, Bundle.Place_network());
        }
        for (Path path : List.of(whole, real)) {
            String service = service(path);
            if (service != null) {
                throw new Refused(Reason.SHARED_FOLDER, Bundle.Place_shared(service));
            }
        }
    }

    /** The folder with every link on the way followed, as far as it is there. */
    public static Path real(Path folder) {
        Path whole = folder.toAbsolutePath().normalize();
        for (Path there = whole; there != null; there = there.getParent()) {
            if (Files.exists(there)) {
                try {
                    return there.toRealPath().resolve(there.relativize(whole)).normalize();
                } catch (IOException e) {
                    return whole;
                }
            }
        }
        return whole;
    }

    /** Written as on another computer: {@code \\server\share} or {@code //server/share}. */
    static boolean unc(String path) {
        return path.startsWith("\\\\") && !path.startsWith("\\\\?\\") && !path.startsWith("\\\\.\\")
                || path.startsWith("\\\\?\\UNC\\") || path.startsWith("//");
    }

    static boolean network(String type) {
        return NETWORK.contains(type.toLowerCase(Locale.ROOT));
    }

    private static boolean network(Path path) {
        for (Path there = path; there != null; there = there.getParent()) {
            if (Files.exists(there)) {
                try {
                    FileStore store = Files.getFileStore(there);
                    return network(store.type());
                } catch (IOException e) {
                    return false;
                }
            }
        }
        return false;
    }

    private static String service(Path folder) {
        Path home = Path.of(System.getProperty("user.home")).toAbsolutePath().normalize();
        for (Path at = folder; at != null && at.getFileName() != null; at = at.getParent()) {
            Path segment = at.getFileName();
            boolean top = at.getParent() == null || at.getParent().equals(home) || at.getParent().equals(at.getRoot());
            for (Service service : ANYWHERE) {
                if (service.calls(segment)) {
                    return service.name();
                }
            }
            for (Service service : AT_HOME) {
                if (top && service.calls(segment)) {
                    return service.name();
                }
            }
            String marked = marked(at);
            if (marked != null) {
                return marked;
            }
        }
        return null;
    }

    private static String marked(Path folder) {
        int looked = 0;
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return null;
        }
        try (var all = Files.newDirectoryStream(folder, ".*")) {
            for (Path entry : all) {
                for (Service service : MARKERS) {
                    if (service.calls(entry.getFileName())) {
                        return service.name();
                    }
                }
                if (++looked > MOST_MARKERS_LOOKED_AT) {
                    return null;
                }
            }
        } catch (IOException | RuntimeException e) {
            // A folder on the way that may not be read says nothing.
        }
        return null;
    }
}
