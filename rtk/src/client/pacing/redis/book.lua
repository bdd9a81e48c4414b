-- Books slots for requests, so that no window has more than the limit of them. Runs atomically, with the clock of the server.
--
-- KEYS[1]: a list of the last slots, the newest first, in microseconds; its last element is "<memory> <time of the last run>"
-- ARGV: limit; window, in microseconds; number of wanted slots; horizon of all slots but the first, in microseconds
-- Returns the memory, and for each slot the microseconds until it begins.
local key = KEYS[1]
local limit, window, wanted, horizon = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3]), tonumber(ARGV[4])
local half, interval = math.max(1, math.floor(limit / 2)), math.ceil(window / limit)
local time = redis.call('TIME')
local now = time[1] * 1000000 + time[2]

local memory, last_run
local marker = redis.call('RPOP', key)
if marker then
    memory, last_run = string.match(marker, '^(%d+) (%d+)$')
    memory, last_run = tonumber(memory), tonumber(last_run)
end
-- The clock went back by more than a correction: the slots of the list may be far in the future.
if not memory or now < last_run - 1000000 then
    redis.call('DEL', key)
    memory = now
end

-- The time of the slot with this number, counted from the newest, which has 0.
local function slot_at(number)
    local slot = redis.call('LINDEX', key, number)
    return slot and tonumber(slot)
end

local slots = { string.format('%.0f', memory) }
-- A new list does not know the requests before it: they are only spread in its first two windows.
local is_new = now < memory + 2 * window
local newest = slot_at(0)
for number = 1, wanted do
    local slot = math.max(now, newest or now)
    local spread = newest and newest + interval or slot
    -- Half of the limit may be used at once.
    if spread > slot and not is_new then
        local nth = slot_at(half - 1)
        slot = math.max(slot, math.min(spread, nth and nth + window or slot))
    else
        slot = math.max(slot, spread)
    end
    local first = slot_at(limit - 1)
    if first then
        slot = math.max(slot, first + window)
    end
    if number > 1 and slot > now + horizon then
        break
    end
    redis.call('LPUSH', key, string.format('%.0f', slot))
    slots[#slots + 1] = slot - now
    newest = slot
end
redis.call('LTRIM', key, 0, limit - 1)
redis.call('RPUSH', key, string.format('%.0f %.0f', memory, now))
-- Kept for a day at least, so that a program that runs now and then does not begin with a new list each time.
redis.call('PEXPIRE', key, string.format('%.0f', math.max(86400000, math.ceil((newest - now + 3 * window) / 1000))))
return slots
