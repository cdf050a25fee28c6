-- Sends the requests of a file (method, tab, path, tab, cookie, tab, body), one after the other in a random order that a seed decides.
local prepared = {}

function init(arguments)
  math.randomseed(tonumber(arguments[2]))
  for line in io.lines(arguments[1]) do
    local method, path, cookie, body = line:match("^([^\t]*)\t([^\t]*)\t([^\t]*)\t(.*)$")
    if body == "" then body = nil end
    if cookie == "" then cookie = nil end
    local headers = { Host = wrk.host, ["Content-Type"] = body and "application/json" or nil, Cookie = cookie }
    prepared[#prepared + 1] = wrk.format(method, path, headers, body)
  end
end

function request()
  return prepared[math.random(#prepared)]
end

function done(summary, latency, requests)
  local errors = summary.errors
  io.write(string.format("result %d %d %.0f %.0f %d\n", summary.requests, summary.duration, latency:percentile(50),
    latency:percentile(99), errors.connect + errors.read + errors.write + errors.status + errors.timeout))
end
