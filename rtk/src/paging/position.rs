//! A position in a list, to be stored and resumed from.

use std::fmt;
use std::str::FromStr;

use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::error::{Error, ErrorKind};

/// A position in a list. Store it, and pass it to [`Relation::resume`](crate::Relation::resume) later.
///
/// [`Items::position`](crate::Items::position) and [`Page::next_position`](crate::Page::next_position) return one. Its text form, which
/// serde uses too, is only valid for the same list with the same filter.
///
/// ```
/// use rtk::Position;
///
/// let position = Position::cursor("1-JTOMh"); // a cursor stored elsewhere
/// let text = position.to_string();
/// assert_eq!(text.parse::<Position>()?, position);
/// assert_eq!(serde_json::to_value(&position)?, text);
/// # Ok::<_, Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, PartialEq, Eq, Hash, Default)]
pub struct Position {
    pub(crate) start: PageStart,
    /// The number of items on that page that come before the position.
    pub(crate) skipped: u64,
    /// The page size that the position depends on. `None` if it depends on none, or if the server chooses it.
    pub(crate) size: Option<u64>,
}

/// Where a page starts.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub(crate) enum PageStart {
    /// At the first item. No parameter is sent.
    #[default]
    First,
    Number(u64),
    Offset(u64),
    Cursor(String),
}

impl PageStart {
    /// Returns the next page if it is known before this page has been fetched: pages by number, up to the last one.
    pub(crate) fn ahead(&self, last: Option<u64>) -> Option<Self> {
        let number = match self {
            Self::First => 1,
            Self::Number(number) => *number,
            Self::Offset(_) | Self::Cursor(_) => return None,
        };
        (number < last?).then(|| Self::Number(number + 1))
    }
}

impl Position {
    /// Creates a position from a cursor that was stored elsewhere. The list must use cursors.
    ///
    /// ```
    /// # use rtk::{Id, Paging, Position, Resource};
    /// # #[derive(Debug, Clone, Resource)]
    /// # #[resource(path = "/accounts/{account_id}/buckets", paging = Paging::CURSOR)]
    /// # pub struct Bucket { pub id: Id<Self> }
    /// # async fn example(client: &rtk::Client) -> Result<(), rtk::Error> {
    /// let remaining = client.account("acc-1").buckets().resume(Position::cursor("1-JTOMh")).all().await?;
    /// # Ok(()) }
    /// ```
    #[must_use]
    pub fn cursor(cursor: impl Into<String>) -> Self {
        Self { start: PageStart::Cursor(cursor.into()), skipped: 0, size: None }
    }

    /// Creates a position in a list with this page size.
    pub(crate) fn new(start: PageStart, skipped: u64, size: Option<u64>) -> Self {
        let position = Self { start, skipped, size };
        match position.depends_on_size() {
            true => position,
            false => Self { size: None, ..position },
        }
    }

    /// Whether the position is only valid for one page size: with another, page 3 starts elsewhere.
    pub(crate) fn depends_on_size(&self) -> bool {
        self.skipped > 0 || matches!(self.start, PageStart::Number(_))
    }
}

/// Writes the kind, `+` and the number of skipped items, `/` and the page size, `:` and the start of the page. The cursor comes last, because
/// it can be any text.
impl fmt::Display for Position {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self.start {
            PageStart::First => "start",
            PageStart::Number(_) => "page",
            PageStart::Offset(_) => "offset",
            PageStart::Cursor(_) => "cursor",
        })?;
        if self.skipped > 0 {
            write!(f, "+{}", self.skipped)?;
        }
        if let Some(size) = self.size {
            write!(f, "/{size}")?;
        }
        match &self.start {
            PageStart::First => Ok(()),
            PageStart::Number(number) | PageStart::Offset(number) => write!(f, ":{number}"),
            PageStart::Cursor(cursor) => write!(f, ":{cursor}"),
        }
    }
}

/// Fails with [`ErrorKind::InvalidRequest`] if the text is not a position.
impl FromStr for Position {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        let invalid = || Error::new(ErrorKind::InvalidRequest, "the text is not a position in a list");
        let position = parse(text).ok_or_else(invalid)?;
        // Each position has exactly one text form, so that damaged text is detected.
        if position.to_string() == text { Ok(position) } else { Err(invalid()) }
    }
}

fn parse(text: &str) -> Option<Position> {
    let (head, value) = match text.split_once(':') {
        Some((head, value)) => (head, Some(value)),
        None => (text, None),
    };
    let (head, size) = match head.split_once('/') {
        Some((head, size)) => (head, Some(size.parse().ok().filter(|size| *size > 0)?)),
        None => (head, None),
    };
    let (kind, skipped) = match head.split_once('+') {
        Some((kind, skipped)) => (kind, skipped.parse().ok()?),
        None => (head, 0),
    };
    let start = match (kind, value) {
        ("start", None) => PageStart::First,
        ("page", Some(number)) => PageStart::Number(number.parse().ok().filter(|number| *number > 0)?),
        ("offset", Some(offset)) => PageStart::Offset(offset.parse().ok()?),
        ("cursor", Some(cursor)) => PageStart::Cursor(cursor.to_owned()),
        _ => return None,
    };
    Some(Position::new(start, skipped, size))
}

impl fmt::Debug for Position {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Position({self})")
    }
}

impl From<&Position> for Position {
    fn from(position: &Position) -> Self {
        position.clone()
    }
}

impl Serialize for Position {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Position {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        parse(&text)
            .filter(|position| position.to_string() == text)
            .ok_or_else(|| D::Error::custom("the text is not a position in a list"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ahead_knows_only_numbered_pages() {
        assert_eq!(PageStart::First.ahead(Some(3)), Some(PageStart::Number(2)));
        assert_eq!(PageStart::First.ahead(Some(1)), None);
        assert_eq!(PageStart::Number(2).ahead(Some(3)), Some(PageStart::Number(3)));
        assert_eq!(PageStart::Number(3).ahead(Some(3)), None);
        assert_eq!(PageStart::Number(2).ahead(None), None);
        assert_eq!(PageStart::Offset(2).ahead(Some(3)), None);
        assert_eq!(PageStart::Cursor("2".to_owned()).ahead(Some(3)), None);
    }

    #[test]
    fn text_form_round_trips() {
        let cursor = |text: &str| PageStart::Cursor(text.to_owned());
        for (start, skipped, size, expected) in [
            (PageStart::First, 0, Some(50), "start"),
            (PageStart::First, 7, None, "start+7"),
            (PageStart::First, 7, Some(50), "start+7/50"),
            (PageStart::Number(3), 0, None, "page:3"),
            (PageStart::Number(3), 0, Some(50), "page/50:3"),
            (PageStart::Number(u64::MAX), u64::MAX, Some(u64::MAX), &format!("page+{0}/{0}:{0}", u64::MAX)),
            (PageStart::Offset(0), 0, Some(50), "offset:0"),
            (PageStart::Offset(40), 2, Some(50), "offset+2/50:40"),
            (cursor("abc"), 0, Some(50), "cursor:abc"),
            (cursor("a:b+1/2:\n\"é"), 2, None, "cursor+2:a:b+1/2:\n\"é"),
            (cursor(""), 0, None, "cursor:"),
        ] {
            let position = Position::new(start, skipped, size);
            assert_eq!(position.to_string(), expected);
            assert_eq!(expected.parse::<Position>().ok().as_ref(), Some(&position));
            assert_eq!(format!("{position:?}"), format!("Position({expected})"));
            let json = serde_json::to_string(&position).unwrap();
            assert_eq!(json, serde_json::to_string(expected).unwrap());
            assert_eq!(serde_json::from_str::<Position>(&json).unwrap(), position);
        }
    }

    #[test]
    fn invalid_text_is_an_error() {
        let texts = [
            "",
            ":",
            "+",
            "/",
            "start:",
            "start:1",
            "start+",
            "start+0",
            "start+-1",
            "start/50",
            "Start",
            " start",
            "page",
            "page:",
            "page:0",
            "page:-1",
            "page:+1",
            "page:01",
            "page: 1",
            "page:1:2",
            "page+1:",
            "page/0:1",
            "page/5+1:3",
            "page+1+1:3",
            "page:18446744073709551616",
            "offset",
            "offset:",
            "offset:x",
            "offset/50:4",
            "cursor",
            "cursor+x:abc",
            "cursor/50:abc",
            "abc",
            "é:1",
            "page+١:3",
        ];
        for text in texts {
            let error = text.parse::<Position>().expect_err(text);
            assert_eq!(
                (error.kind(), error.to_string().as_str()),
                (ErrorKind::InvalidRequest, "the text is not a position in a list")
            );
            assert!(serde_json::from_value::<Position>(text.into()).is_err(), "{text}");
        }
        assert!(serde_json::from_str::<Position>("7").is_err());
    }
}
