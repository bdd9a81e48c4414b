//! Download links, and the files to which they lead.
//!
//! ```text
//! http://127.0.0.1:PORT/downloads/{app}/chat/{session}.csv?expires=1780876800&signature=0f3c…
//! ```
//!
//! A link carries its own permission until it expires. A request with an `Authorization` header is 400: a client that sends one
//! would disclose its API token to the file storage.

mod files;

use bytes::Bytes;
use http::header::{ALLOW, AUTHORIZATION, CONTENT_TYPE};
use http::request::Parts;
use http::{HeaderValue, Method, Response, StatusCode};

use crate::realtimekit::names::SESSION;
use crate::store::clock::{self, DAY, HOUR};
use crate::store::{Rng, Store};
use crate::wire::Query;

/// Path prefix of downloads. It is outside the API.
pub(crate) const DOWNLOADS: &str = "/downloads/";

/// Lifetime of a link. The documents state none; files are documented to be kept for seven days.
const LIFETIME: i64 = 7 * DAY;

/// A kind of file.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum File {
    Chat,
    Summary,
    Transcript(Format),
    /// Video with audio of a recording.
    Recording,
    /// Audio of a recording.
    Audio,
}

/// Format of a transcript.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Format {
    Srt,
    Vtt,
    Json,
    Csv,
}

const ALL: [File; 8] = [
    File::Chat,
    File::Summary,
    File::Transcript(Format::Srt),
    File::Transcript(Format::Vtt),
    File::Transcript(Format::Json),
    File::Transcript(Format::Csv),
    File::Recording,
    File::Audio,
];

impl File {
    /// Returns path segment, file extension and media type.
    const fn properties(self) -> (&'static str, &'static str, &'static str) {
        match self {
            Self::Chat => ("chat", "csv", "text/csv; charset=utf-8"),
            Self::Summary => ("summary", "txt", "text/plain; charset=utf-8"),
            Self::Transcript(Format::Srt) => ("transcript", "srt", "application/x-subrip; charset=utf-8"),
            Self::Transcript(Format::Vtt) => ("transcript", "vtt", "text/vtt; charset=utf-8"),
            Self::Transcript(Format::Json) => ("transcript", "json", "application/json"),
            Self::Transcript(Format::Csv) => ("transcript", "csv", "text/csv; charset=utf-8"),
            Self::Recording => ("recording", "mp4", "video/mp4"),
            Self::Audio => ("recording", "mp3", "audio/mpeg"),
        }
    }
}

/// Returns a link to a file of the session or recording `id`. It expires at `expires` (RFC 3339) of the system clock; see [`expiry`].
///
/// Links and expiry times differ between runs, so that they must not be stored in records.
pub(crate) fn link(store: &Store, file: File, app: &str, id: &str, expires: &str) -> String {
    let (kind, end, _) = file.properties();
    let path = format!("{DOWNLOADS}{app}/{kind}/{id}.{end}");
    let expires = clock::unix(expires).unwrap_or(0).to_string();
    let signature = signature(store, &path, &expires);
    format!("{}{path}?expires={expires}&signature={signature}", store.origin)
}

/// Returns the expiry time of a link that is generated now: in seven days, at the next full hour. Responses within the same hour
/// therefore contain the same link.
pub(crate) fn expiry(store: &Store) -> String {
    let end = store.unix_wall_clock().saturating_add(LIFETIME);
    clock::format_unix(end.saturating_sub(end.rem_euclid(HOUR)).saturating_add(HOUR))
}

/// Returns the size of a recording's file in bytes.
pub(crate) fn size(file: File) -> usize {
    match file {
        File::Audio => files::AUDIO.len(),
        _ => files::RECORDING.len(),
    }
}

/// Detects links that were altered by mistake. It is not a security measure.
fn signature(store: &Store, path: &str, expires: &str) -> String {
    format!("{:016x}", Rng::from_text(&format!("{}\n{path}\n{expires}", store.seed)).next())
}

/// Responds to a request below [`DOWNLOADS`]. Errors are plain text, since this is not part of Cloudflare's API.
pub(crate) fn respond(store: &Store, parts: &Parts) -> Response<Bytes> {
    if !matches!(parts.method, Method::GET | Method::HEAD) {
        let mut response = error(StatusCode::METHOD_NOT_ALLOWED, "Downloads support GET and HEAD only");
        response.headers_mut().insert(ALLOW, HeaderValue::from_static("GET, HEAD"));
        return response;
    }
    if parts.headers.contains_key(AUTHORIZATION) {
        let message = "A download link carries its own permission. Send no Authorization header with it: \
                       the API token would be disclosed to the file storage";
        return error(StatusCode::BAD_REQUEST, message);
    }
    let path = parts.uri.path();
    let query = Query::parse(parts.uri.query().unwrap_or(""));
    let (expires, signed) = (query.text("expires").unwrap_or(""), query.text("signature").unwrap_or(""));
    if signed != signature(store, path, expires) {
        return error(StatusCode::FORBIDDEN, "The signature does not match this link");
    }
    if expires.parse().is_ok_and(|expires: i64| store.unix_wall_clock() >= expires) {
        return error(StatusCode::FORBIDDEN, "The link has expired: request a new one from the API");
    }
    match parse(path).and_then(|(file, app, id)| Some((file, contents(store, file, app, id)?))) {
        Some((file, bytes)) => response(StatusCode::OK, file.properties().2, bytes),
        None => error(StatusCode::NOT_FOUND, "The file does not exist"),
    }
}

/// Returns the file, the app, and the session or recording of a path.
fn parse(path: &str) -> Option<(File, &str, &str)> {
    let mut segments = path.strip_prefix(DOWNLOADS)?.split('/');
    let (app, kind, name) = (segments.next()?, segments.next()?, segments.next()?);
    let (id, end) = name.rsplit_once('.')?;
    let file = ALL.into_iter().find(|file| (file.properties().0, file.properties().1) == (kind, end))?;
    Some((file, app, id))
}

fn contents(store: &Store, file: File, app: &str, id: &str) -> Option<Bytes> {
    match file {
        File::Recording => Some(Bytes::from_static(files::RECORDING)),
        File::Audio => Some(Bytes::from_static(files::AUDIO)),
        text => {
            let session = store.get(SESSION, &[app], id)?;
            Some(files::text(store, text, app, session).into())
        }
    }
}

fn error(status: StatusCode, message: &'static str) -> Response<Bytes> {
    response(status, "text/plain; charset=utf-8", Bytes::from(format!("{message}.\n")))
}

fn response(status: StatusCode, media_type: &'static str, bytes: Bytes) -> Response<Bytes> {
    let mut response = Response::new(bytes);
    *response.status_mut() = status;
    response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static(media_type));
    response
}

#[cfg(test)]
mod tests {
    use super::{ALL, DOWNLOADS, File, link, parse};
    use crate::store::Store;

    #[test]
    fn parse_reads_every_link() {
        let mut store = Store::new(1);
        store.origin = "http://127.0.0.1:1".to_owned();
        for file in ALL {
            let link = link(&store, file, "an-app", "an-id", "2026-06-01T00:00:00Z");
            let path = link.strip_prefix("http://127.0.0.1:1").and_then(|link| link.split('?').next());
            assert_eq!(path.and_then(parse), Some((file, "an-app", "an-id")), "{link}");
        }
        assert_eq!(parse(&format!("{DOWNLOADS}an-app/chat/an-id.mp4")), None);
    }

    #[test]
    fn signature_covers_the_whole_link() {
        let signed = |seed, file, app, id, expires| {
            let link = link(&Store::new(seed), file, app, id, expires);
            link.split("signature=").nth(1).unwrap().to_owned()
        };
        let time = "2026-06-01T00:00:00Z";
        let one = signed(1, File::Chat, "a", "s", time);
        assert_eq!(one, signed(1, File::Chat, "a", "s", time));
        let others = [
            signed(2, File::Chat, "a", "s", time),
            signed(1, File::Summary, "a", "s", time),
            signed(1, File::Chat, "b", "s", time),
            signed(1, File::Chat, "a", "t", time),
            signed(1, File::Chat, "a", "s", "2026-06-01T00:00:01Z"),
        ];
        assert!(!others.contains(&one));
    }
}
