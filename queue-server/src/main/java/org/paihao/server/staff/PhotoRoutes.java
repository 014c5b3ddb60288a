package org.paihao.server.staff;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Set;
import java.util.UUID;
import org.paihao.protocol.Paths;
import org.paihao.server.access.Actor.Kind;
import org.paihao.server.http.Access;
import org.paihao.server.http.Routes;
import org.paihao.server.refusal.Refusal;
import org.paihao.server.staff.Photos.Photo;

/** The address of the staff's photos, for the screens that show them. */
public final class PhotoRoutes implements Routes {
    private static final Set<Kind> LOOKERS = Set.of(Kind.BOARD, Kind.SIGN, Kind.PAD, Kind.GUIDE, Kind.MANAGER);

    private final Access access;
    private final Photos photos;

    public PhotoRoutes(Access access, Photos photos) {
        this.access = access;
        this.photos = photos;
    }

    @Override
    public void add(RoutesConfig routes) {
        routes.get(Paths.photo("{no}"), this::photo);
    }

    private void photo(Context context) {
        access.require(context, LOOKERS);
        Photo photo = photos.of(context.pathParam("no"))
                .orElseThrow(() -> Refusal.notFound("photo.none", "there is no photo of this one"));
        String etag = "\"" + UUID.nameUUIDFromBytes(photo.bytes()) + "\"";
        context.header("ETag", etag).header("Cache-Control", "no-cache");
        if (etag.equals(context.header("If-None-Match"))) {
            context.status(304);
            return;
        }
        context.contentType(photo.type()).result(photo.bytes());
    }
}
