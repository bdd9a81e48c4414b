//! Looks up a JSON key among the declared keys with one hash and one comparison, whatever the order of the keys in the response.

/// A hash table from a declared key to its index. It is built at compile time, as a constant of each resource.
pub(crate) struct KeyIndex {
    /// For each hash, the index of the key that has it, plus one. 0 if no key has it.
    entries: [u8; SLOTS],
    factor: u64,
    /// Whether all keys have different hashes, so that every key is in the table.
    is_complete: bool,
}

const BITS: u32 = 7;
const SLOTS: usize = 1 << BITS;

/// How many factors are tried. That is more than enough for 40 keys; with more keys, some may collide and are searched one by one.
const TRIES: u32 = 64;

/// The usual factor of multiplicative hashing: odd, with evenly distributed bits.
const FACTOR: u64 = 0x9e37_79b9_7f4a_7c15;

impl KeyIndex {
    pub(crate) const fn new(keys: &[&str]) -> Self {
        let mut index = Self { entries: [0; SLOTS], factor: FACTOR, is_complete: false };
        if keys.len() > SLOTS {
            return index;
        }
        let mut tries = 0;
        loop {
            index.is_complete = index.fill(keys);
            tries += 1;
            if index.is_complete || tries == TRIES {
                return index;
            }
            index.factor = index.factor.wrapping_mul(FACTOR);
        }
    }

    /// Fills the table. Returns whether all keys have different hashes; of keys with equal hashes, the table holds the first.
    const fn fill(&mut self, keys: &[&str]) -> bool {
        self.entries = [0; SLOTS];
        let (mut index, mut is_complete) = (0, true);
        while index < keys.len() {
            let slot = Ends::of(keys[index].as_bytes()).hash(keys[index].len(), self.factor);
            index += 1;
            if self.entries[slot] == 0 {
                // `index` is at most `SLOTS`.
                #[allow(clippy::cast_possible_truncation)]
                let entry = index as u8;
                self.entries[slot] = entry;
            } else {
                is_complete = false;
            }
        }
        is_complete
    }

    /// Returns the index of a key in `keys`, which must be the keys that this table was built from.
    #[inline]
    pub(crate) fn find(&self, keys: &[&str], key: &str) -> Option<usize> {
        let key = key.as_bytes();
        let ends = Ends::of(key);
        let entry = usize::from(self.entries[ends.hash(key.len(), self.factor)]);
        if let Some(index) = entry.checked_sub(1) {
            if keys.get(index).is_some_and(|known| ends.match_key(key, known.as_bytes())) {
                return Some(index);
            }
        }
        if self.is_complete { None } else { keys.iter().position(|known| known.as_bytes() == key) }
    }
}

/// The first and the last bytes of a key, up to eight each. Together with the length they determine a key of up to 16 bytes, so that its
/// other bytes need no comparison.
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

    /// Whether `key`, which has these ends, equals `known`.
    #[inline]
    fn match_key(&self, key: &[u8], known: &[u8]) -> bool {
        key.len() == known.len() && *self == Self::of(known) && (key.len() <= 16 || key == known)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Asserts that each key is found. Returns whether the index is complete.
    fn assert_finds_all(keys: &[&str]) -> bool {
        let index = KeyIndex::new(keys);
        for (position, key) in keys.iter().enumerate() {
            assert_eq!(index.find(keys, key), Some(position), "{key}");
            assert_eq!(index.find(keys, &format!("{key}_")), None, "{key}");
        }
        assert_eq!(index.find(keys, "another"), None);
        index.is_complete
    }

    #[test]
    fn find_returns_declared_keys_only() {
        assert!(assert_finds_all(&[]));
        assert!(assert_finds_all(&["id"]));
        assert!(assert_finds_all(&[
            "",
            "a",
            "b",
            "ab",
            "ba",
            "abc",
            "acc",
            "abcd",
            "abcdefg",
            "abcdefgh",
            "abcdefghi"
        ]));
        assert!(assert_finds_all(&["ü", "€", "created_at", "started_at", "updated_at", "ended_at"]));
    }

    #[test]
    fn find_returns_keys_with_equal_hashes() {
        assert!(!assert_finds_all(&["same_beginning_1_same_ending", "same_beginning_2_same_ending"]));
    }

    #[test]
    fn find_returns_keys_that_do_not_fit_into_the_table() {
        for count in [20, 40, 100, SLOTS, SLOTS + 1, 3 * SLOTS] {
            let keys: Vec<_> = (0..count).map(|number| format!("attribute_{number}")).collect();
            let is_complete = assert_finds_all(&keys.iter().map(String::as_str).collect::<Vec<_>>());
            assert!(is_complete || count >= 40, "{count}");
        }
    }
}
