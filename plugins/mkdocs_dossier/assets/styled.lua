-- Formats the citations and references of several documents, each in its language: what Pandoc's
-- own command does for one. Run by `pandoc lua` in a folder that holds nothing but what it reads.

local DATES = {"issued", "accessed", "original-date", "event-date"}

local function read(name)
  local file = assert(io.open(name, "r"))
  local text = file:read("a")
  file:close()
  return text
end

local function speech(lang)
  return lang:match("^%a*"):lower()
end

local function load_records(name, lang)
  local text = read(name)
  local items = pandoc.json.decode(text, false)
  local records = pandoc.read(text, "csljson").meta.references
  for place, record in ipairs(records) do
    for _, field in ipairs(DATES) do
      local date = items[place][field]
      if date and date.literal then
        -- The reader takes every date for one that a calendar has, and loses the others.
        record[field] = {literal = date.literal}
      end
    end
    local own = record.language and pandoc.utils.stringify(record.language) or ""
    if own ~= "" and speech(own) ~= speech(lang) then
      -- So that a title in another language is read aloud in it (WCAG 2.2, 3.1.2).
      for _, field in ipairs({"title", "title-short", "container-title"}) do
        if record[field] then
          record[field] = pandoc.Inlines({pandoc.Span(record[field], {lang = own})})
        end
      end
    end
  end
  return records
end

local records = {}
for _, wanted in ipairs(pandoc.json.decode(read("documents.json"), false)) do
  records[wanted.items] = records[wanted.items] or load_records(wanted.items, wanted.lang)
  local references = {}
  for _, place in ipairs(wanted.records) do
    references[#references + 1] = records[wanted.items][place]
  end
  local document = pandoc.read(wanted.document, "json")
  document.meta.lang = wanted.lang
  document.meta.csl = "style.csl"
  document.meta.references = references
  document.meta["link-citations"] = true
  local formatted = pandoc.utils.citeproc(document):walk({
    -- Only what a citation came out as is wanted, not what went into it,
    Cite = function(cite) return cite.content end,
    -- and of a list for its order only no words.
    Div = function(div)
      if div.identifier == "opening" then
        return {}
      end
      if wanted.is_bare and div.classes:includes("csl-entry") then
        div.content = {}
        return div
      end
    end,
  })
  io.write(pandoc.write(pandoc.Pandoc(formatted.blocks), "json"), "\n")
end
