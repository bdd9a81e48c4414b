//! What can be downloaded, and the links to it.
//!
//! ```text
//! http://127.0.0.1:PORT/downloads/{app}/chat/{session}.csv?expires=1780876800&signature=0f3c…
//! ```
//!
//! A link is all that it takes: whoever has it may read until it expires. A client that sends its token along as well gives
//! it away to whoever stores the files, so that is refused.

mod files;

use bytes::Bytes;
use http::header::{ALLOW, AUTHORIZATION, CONTENT_TYPE};
use http::request::Parts;
use http::{HeaderValue, Method, Response, StatusCode};

use crate::api::SESSION;
use crate::clock::{self, DAY, HOUR};
use crate::query::Query;
use crate::rng::Rng;
use crate::store::Store;

/// Where downloads begin, beside the API and not in it.
pub(crate) const DOWNLOADS: &str = "/downloads/";

/// No document says how long a link lives. Files are documented to be kept for seven days.
const LIFE: i64 = 7 * DAY;

/// One kind of file.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum File {
    Chat,
    Summary,
    Transcript(Format),
    /// The picture and the sound of a recording.
    Recording,
    /// Its sound alone.
    Audio,
}

/// How a transcript is written.
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
    /// The segment of the path, the end of the file's name, the media type.
    const fn facts(self) -> (&'static str, &'static str, &'static str) {
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

/// A link to a file of the session or recording `id`, that works until `expires` (RFC 3339), by the clock that clients have:
/// [`expiry`] is such a time. It is for answers only. What is kept in the store must hold neither, since they are others in
/// each run.
pub(crate) fn link(store: &Store, file: File, app: &str, id: &str, expires: &str) -> String {
    let (kind, end, _) = file.facts();
    let path = format!("{DOWNLOADS}{app}/{kind}/{id}.{end}");
    let expires = clock::unix(expires).unwrap_or(0).to_string();
    let signature = signature(store, &path, &expires);
    format!("{}{path}?expires={expires}&signature={signature}", store.origin)
}

/// When a link that is asked for now stops working: after seven days, at the next full hour. So two answers hold the same
/// link, unless an hour is full between them.
pub(crate) fn expiry(store: &Store) -> String {
    let end = store.unix_outside().saturating_add(LIFE);
    clock::text(end.saturating_sub(end.rem_euclid(HOUR)).saturating_add(HOUR))
}

/// The bytes of a recording's file, for its `file_size`.
pub(crate) fn size(file: File) -> usize {
    match file {
        File::Audio => files::AUDIO.len(),
        _ => files::RECORDING.len(),
    }
}

/// Keeps a link from being altered by mistake; against somebody who reads this it protects nothing.
fn signature(store: &Store, path: &str, expires: &str) -> String {
    format!("{:016x}", Rng::of_text(&format!("{}\n{path}\n{expires}", store.seed)).next())
}

/// The answer to a request below [`DOWNLOADS`]. Text, also where it is refused: no part of Cloudflare's API answers here.
pub(crate) fn answer(store: &Store, parts: &Parts) -> Response<Bytes> {
    if !matches!(parts.method, Method::GET | Method::HEAD) {
        let mut response = refusal(StatusCode::METHOD_NOT_ALLOWED, "Downloads are read with GET or HEAD");
        response.headers_mut().insert(ALLOW, HeaderValue::from_static("GET, HEAD"));
        return response;
    }
    if parts.headers.contains_key(AUTHORIZATION) {
        let message = "A download link carries its own permission. Send no Authorization header with it: \
                       that would give the API token to whoever stores the files";
        return refusal(StatusCode::BAD_REQUEST, message);
    }
    let path = parts.uri.path();
    let query = Query::parse(parts.uri.query().unwrap_or(""));
    let (expires, signed) = (query.text("expires").unwrap_or(""), query.text("signature").unwrap_or(""));
    if signed != signature(store, path, expires) {
        return refusal(StatusCode::FORBIDDEN, "The signature does not belong to this link");
    }
    if expires.parse().is_ok_and(|expires: i64| store.unix_outside() >= expires) {
        return refusal(StatusCode::FORBIDDEN, "The link has expired: ask the API for a new one");
    }
    match parse(path).and_then(|(file, app, id)| Some((file, contents(store, file, app, id)?))) {
        Some((file, bytes)) => respond(StatusCode::OK, file.facts().2, bytes),
        None => refusal(StatusCode::NOT_FOUND, "There is no such file any more"),
    }
}

/// The file, the app, and the session or recording.
fn parse(path: &str) -> Option<(File, &str, &str)> {
    let mut segments = path.strip_prefix(DOWNLOADS)?.split('/');
    let (app, kind, name) = (segments.next()?, segments.next()?, segments.next()?);
    let (id, end) = name.rsplit_once('.')?;
    let file = ALL.into_iter().find(|file| (file.facts().0, file.facts().1) == (kind, end))?;
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

fn refusal(status: StatusCode, message: &'static str) -> Response<Bytes> {
    respond(status, "text/plain; charset=utf-8", Bytes::from(format!("{message}.\n")))
}

fn respond(status: StatusCode, media_type: &'static str, bytes: Bytes) -> Response<Bytes> {
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
    fn every_link_is_read_as_what_it_was_made_for() {
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
    fn signatures_depend_on_all_of_a_link() {
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
