//! Which declared key a key of an answer is, found with one comparison in whatever order the server writes them.

/// Where each key is among the declared ones, by a hash of it; made when a resource is compiled.
pub(crate) struct KeyIndex {
    /// One more than the place of the key that has this hash; 0 where none has.
    places: [u8; SLOTS],
    factor: u64,
    /// No two keys have one hash.
    complete: bool,
}

const BITS: u32 = 7;
const SLOTS: usize = 1 << BITS;

/// How many factors are tried. More than enough for 40 keys; where there are more, some are found one by one.
const TRIES: u32 = 64;

/// Odd, and its bits are even: what multiplicative hashes begin with.
const FACTOR: u64 = 0x9e37_79b9_7f4a_7c15;

impl KeyIndex {
    pub(crate) const fn new(keys: &[&str]) -> Self {
        let mut index = Self { places: [0; SLOTS], factor: FACTOR, complete: false };
        if keys.len() > SLOTS {
            return index;
        }
        let mut tries = 0;
        loop {
            index.complete = index.fill(keys);
            tries += 1;
            if index.complete || tries == TRIES {
                return index;
            }
            index.factor = index.factor.wrapping_mul(FACTOR);
        }
    }

    /// Whether no two keys have one hash; of those that do, the first is in.
    const fn fill(&mut self, keys: &[&str]) -> bool {
        self.places = [0; SLOTS];
        let (mut at, mut complete) = (0, true);
        while at < keys.len() {
            let slot = Ends::of(keys[at].as_bytes()).hash(keys[at].len(), self.factor);
            at += 1;
            if self.places[slot] == 0 {
                // At most `SLOTS`.
                #[allow(clippy::cast_possible_truncation)]
                let place = at as u8;
                self.places[slot] = place;
            } else {
                complete = false;
            }
        }
        complete
    }

    /// The place of a key among those that the index was made of.
    #[inline]
    pub(crate) fn find(&self, keys: &[&str], key: &str) -> Option<usize> {
        let key = key.as_bytes();
        let ends = Ends::of(key);
        let place = usize::from(self.places[ends.hash(key.len(), self.factor)]);
        if let Some(place) = place.checked_sub(1) {
            if keys.get(place).is_some_and(|known| ends.are_of(key, known.as_bytes())) {
                return Some(place);
            }
        }
        if self.complete { None } else { keys.iter().position(|known| known.as_bytes() == key) }
    }
}

/// A key's first and last bytes, up to eight each. They and the length are all there is of a key of no more than sixteen, so that
/// nothing else has to be compared.
#[derive(PartialEq)]
struct Ends(u64, u64);

impl Ends {
    #[inline]
    const fn of(key: &[u8]) -> Self {
        if let (Some(first), Some(last)) = (key.first_chunk::<8>(), key.last_chunk()) {
            Self(u64::from_le_bytes(*first), u64::from_le_bytes(*last))
        } else if let (Some(first), Some(last)) = (key.first_chunk::<4>(), key.last_chunk()) {
            Self(u32::from_le_bytes(*first) as u64, u32::from_le_bytes(*last) as u64)
        } else if let (Some(first), Some(last)) = (key.first(), key.last()) {
            Self(*first as u64, (*last as u64) << 8 | key[key.len() / 2] as u64)
        } else {
            Self(0, 0)
        }
    }

    #[inline]
    const fn hash(&self, length: usize, factor: u64) -> usize {
        let mixed = self.0 ^ self.1.rotate_left(29) ^ (length as u64) << 56;
        (mixed.wrapping_mul(factor) >> (u64::BITS - BITS)) as usize
    }

    /// Whether a key, whose ends they are, is that one.
    #[inline]
    fn are_of(&self, key: &[u8], known: &[u8]) -> bool {
        key.len() == known.len() && *self == Self::of(known) && (key.len() <= 16 || key == known)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn finds_each_of(keys: &[&str]) -> bool {
        let index = KeyIndex::new(keys);
        for (place, key) in keys.iter().enumerate() {
            assert_eq!(index.find(keys, key), Some(place), "{key}");
            assert_eq!(index.find(keys, &format!("{key}_")), None, "{key}");
        }
        assert_eq!(index.find(keys, "another"), None);
        index.complete
    }

    #[test]
    fn every_key_is_found_and_no_other() {
        assert!(finds_each_of(&[]));
        assert!(finds_each_of(&["id"]));
        assert!(finds_each_of(&["", "a", "b", "ab", "ba", "abc", "acc", "abcd", "abcdefg", "abcdefgh", "abcdefghi"]));
        assert!(finds_each_of(&["ü", "€", "created_at", "started_at", "updated_at", "ended_at"]));
    }

    #[test]
    fn keys_that_cannot_be_told_apart_are_found_all_the_same() {
        assert!(!finds_each_of(&["same_beginning_1_same_ending", "same_beginning_2_same_ending"]));
    }

    #[test]
    fn so_are_more_keys_than_there_is_room_for() {
        for count in [20, 40, 100, SLOTS, SLOTS + 1, 3 * SLOTS] {
            let keys: Vec<_> = (0..count).map(|at| format!("attribute_{at}")).collect();
            let complete = finds_each_of(&keys.iter().map(String::as_str).collect::<Vec<_>>());
            assert!(complete || count >= 40, "{count}");
        }
    }
}
