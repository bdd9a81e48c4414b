//! Where in a list one is.

use std::fmt;
use std::str::FromStr;

use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::error::{Error, ErrorKind};

/// Where in a list one is, to be kept and gone on from with [`Relation::resume`](crate::Relation::resume).
///
/// [`Records::position`](crate::Records::position) and [`Page::next_position`](crate::Page::next_position) tell it. It is kept
/// as text, which serde writes too, and means something only to the list that it is of, with the same filter.
///
/// ```
/// use rtk::Position;
///
/// let position = Position::cursor("1-JTOMh"); // one that something else has kept
/// let kept = position.to_string();
/// assert_eq!(kept.parse::<Position>()?, position);
/// assert_eq!(serde_json::to_value(&position)?, kept);
/// # Ok::<_, Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, PartialEq, Eq, Hash, Default)]
pub struct Position {
    pub(crate) at: At,
    /// How many elements of the page there have been given.
    pub(crate) given: u64,
    /// The size of the pages, where the position means something else with another one. `None` is the server's choice.
    pub(crate) size: Option<u64>,
}

/// Where a page begins.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub(crate) enum At {
    /// Where the list does: nothing is said.
    #[default]
    Start,
    Page(u64),
    Offset(u64),
    Cursor(String),
}

impl At {
    /// The page after this one, where it is known before this page is there: of a number, up to the last page.
    pub(crate) fn ahead(&self, last: Option<u64>) -> Option<Self> {
        let number = match self {
            Self::Start => 1,
            Self::Page(number) => *number,
            Self::Offset(_) | Self::Cursor(_) => return None,
        };
        (number < last?).then(|| Self::Page(number + 1))
    }
}

impl Position {
    /// A position from a cursor that something else has kept.
    ///
    /// ```
    /// # use rtk::{Id, Paging, Position, Resource};
    /// # #[derive(Debug, Clone, Resource)]
    /// # #[resource(path = "/accounts/{account_id}/buckets", paging = Paging::CURSOR)]
    /// # pub struct Bucket { pub id: Id<Self> }
    /// # async fn example(client: &rtk::Client) -> Result<(), rtk::Error> {
    /// let the_others = client.account("acc-1").buckets().resume(Position::cursor("1-JTOMh")).all().await?;
    /// # Ok(()) }
    /// ```
    #[must_use]
    pub fn cursor(cursor: impl Into<String>) -> Self {
        Self { at: At::Cursor(cursor.into()), given: 0, size: None }
    }

    /// A position in a list whose pages have that size.
    pub(crate) fn new(at: At, given: u64, size: Option<u64>) -> Self {
        let position = Self { at, given, size };
        match position.fixes_size() {
            true => position,
            false => Self { size: None, ..position },
        }
    }

    /// Whether pages must have its size to go on from here: with another, page 3 begins elsewhere.
    pub(crate) fn fixes_size(&self) -> bool {
        self.given > 0 || matches!(self.at, At::Page(_))
    }
}

/// `kind`, then `+` and how many were given, `/` and the size of the pages, `:` and where the page begins. The cursor comes last,
/// since it can be any text.
impl fmt::Display for Position {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self.at {
            At::Start => "start",
            At::Page(_) => "page",
            At::Offset(_) => "offset",
            At::Cursor(_) => "cursor",
        })?;
        if self.given > 0 {
            write!(f, "+{}", self.given)?;
        }
        if let Some(size) = self.size {
            write!(f, "/{size}")?;
        }
        match &self.at {
            At::Start => Ok(()),
            At::Page(number) | At::Offset(number) => write!(f, ":{number}"),
            At::Cursor(cursor) => write!(f, ":{cursor}"),
        }
    }
}

/// What is no position is an [`ErrorKind::InvalidRequest`].
impl FromStr for Position {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        let no_position = || Error::new(ErrorKind::InvalidRequest, "this text is no position in a list");
        let position = read(text).ok_or_else(no_position)?;
        // Each has one text, so that what was cut off or put together is found out.
        if position.to_string() == text { Ok(position) } else { Err(no_position()) }
    }
}

fn read(text: &str) -> Option<Position> {
    let (head, value) = match text.split_once(':') {
        Some((head, value)) => (head, Some(value)),
        None => (text, None),
    };
    let (head, size) = match head.split_once('/') {
        Some((head, size)) => (head, Some(size.parse().ok().filter(|size| *size > 0)?)),
        None => (head, None),
    };
    let (kind, given) = match head.split_once('+') {
        Some((kind, given)) => (kind, given.parse().ok()?),
        None => (head, 0),
    };
    let at = match (kind, value) {
        ("start", None) => At::Start,
        ("page", Some(number)) => At::Page(number.parse().ok().filter(|number| *number > 0)?),
        ("offset", Some(offset)) => At::Offset(offset.parse().ok()?),
        ("cursor", Some(cursor)) => At::Cursor(cursor.to_owned()),
        _ => return None,
    };
    Some(Position::new(at, given, size))
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
        read(&text)
            .filter(|position| position.to_string() == text)
            .ok_or_else(|| D::Error::custom("this text is no position in a list"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_numbers_are_known_ahead() {
        assert_eq!(At::Start.ahead(Some(3)), Some(At::Page(2)));
        assert_eq!(At::Start.ahead(Some(1)), None);
        assert_eq!(At::Page(2).ahead(Some(3)), Some(At::Page(3)));
        assert_eq!(At::Page(3).ahead(Some(3)), None);
        assert_eq!(At::Page(2).ahead(None), None);
        assert_eq!(At::Offset(2).ahead(Some(3)), None);
        assert_eq!(At::Cursor("2".to_owned()).ahead(Some(3)), None);
    }

    #[test]
    fn a_position_is_kept_as_text() {
        let cursor = |text: &str| At::Cursor(text.to_owned());
        for (at, given, size, expected) in [
            (At::Start, 0, Some(50), "start"),
            (At::Start, 7, None, "start+7"),
            (At::Start, 7, Some(50), "start+7/50"),
            (At::Page(3), 0, None, "page:3"),
            (At::Page(3), 0, Some(50), "page/50:3"),
            (At::Page(u64::MAX), u64::MAX, Some(u64::MAX), &format!("page+{0}/{0}:{0}", u64::MAX)),
            (At::Offset(0), 0, Some(50), "offset:0"),
            (At::Offset(40), 2, Some(50), "offset+2/50:40"),
            (cursor("abc"), 0, Some(50), "cursor:abc"),
            (cursor("a:b+1/2:\n\"é"), 2, None, "cursor+2:a:b+1/2:\n\"é"),
            (cursor(""), 0, None, "cursor:"),
        ] {
            let position = Position::new(at, given, size);
            assert_eq!(position.to_string(), expected);
            assert_eq!(expected.parse::<Position>().ok().as_ref(), Some(&position));
            assert_eq!(format!("{position:?}"), format!("Position({expected})"));
            let json = serde_json::to_string(&position).unwrap();
            assert_eq!(json, serde_json::to_string(expected).unwrap());
            assert_eq!(serde_json::from_str::<Position>(&json).unwrap(), position);
        }
    }

    #[test]
    fn what_is_no_position_is_an_error() {
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
                (ErrorKind::InvalidRequest, "this text is no position in a list")
            );
            assert!(serde_json::from_value::<Position>(text.into()).is_err(), "{text}");
        }
        assert!(serde_json::from_str::<Position>("7").is_err());
    }
}
