-- Drives Neovim as a user would: opens a text, waits for problems, hovers, goes to a definition and to a rule's page.
-- Writes what was seen into the file named by SEEN, as JSON.
local server = vim.fn.json_decode(vim.env.SERVER)
local seen = {}
local patience = 30000

local function found(what, condition)
  if not vim.wait(patience, condition, 20) then
    seen.missing = what
    error('no ' .. what)
  end
end

local function put_cursor(words)
  for number, line in ipairs(vim.api.nvim_buf_get_lines(0, 0, -1, false)) do
    local column = line:find(words, 1, true)
    if column then
      vim.api.nvim_win_set_cursor(0, { number, column })
      return
    end
  end
  error('no ' .. words)
end

local function floating()
  for _, window in ipairs(vim.api.nvim_list_wins()) do
    if vim.api.nvim_win_get_config(window).relative ~= '' then return window end
  end
end

local function attach()
  local id = vim.lsp.start_client({
    name = 'gdpr-lens',
    cmd = server,
    root_dir = vim.fn.getcwd(),
    init_options = { settings = { severity = vim.fn.json_decode(vim.env.SEVERITY) } },
  })
  vim.lsp.buf_attach_client(0, id)
  return id
end

local done, problem = pcall(function()
  local id = attach()
  -- The server may speak before it has heard the settings.
  local error_severity = vim.diagnostic.severity.ERROR
  found('diagnostics', function() return #vim.diagnostic.get(0, { severity = error_severity }) > 0 end)
  seen.diagnostics = {}
  for _, diagnostic in ipairs(vim.diagnostic.get(0)) do
    local line = vim.api.nvim_buf_get_lines(0, diagnostic.lnum, diagnostic.lnum + 1, false)[1]
    table.insert(seen.diagnostics, {
      code = diagnostic.code or diagnostic.user_data.lsp.code,
      severity = diagnostic.severity,
      text = line:sub(diagnostic.col + 1, diagnostic.end_col),
      page = diagnostic.user_data.lsp.codeDescription.href,
    })
  end

  put_cursor('28(3)(h)')
  vim.lsp.buf.hover()
  found('hover', floating)
  seen.hover = vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(floating()), 0, -1, false)

  local text = vim.api.nvim_get_current_buf()
  vim.lsp.buf.definition()
  found('definition', function() return vim.api.nvim_get_current_buf() ~= text end)
  seen.page = vim.api.nvim_buf_get_name(0)
  seen.line = vim.api.nvim_get_current_line()

  -- In the page, references lead on.
  vim.lsp.buf_attach_client(0, id)
  local page = vim.api.nvim_get_current_buf()
  put_cursor('Article 83(4)(a)')
  vim.lsp.buf.definition()
  found('definition in a page', function() return vim.api.nvim_get_current_buf() ~= page end)
  seen.second = vim.api.nvim_buf_get_name(0)
  seen.problems_of_page = #vim.diagnostic.get(page)
end)
if not done then seen.problem = problem end
vim.fn.writefile({ vim.fn.json_encode(seen) }, vim.env.SEEN)
vim.cmd('qall!')
